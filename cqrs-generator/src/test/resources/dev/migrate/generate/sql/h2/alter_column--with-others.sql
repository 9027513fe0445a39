-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--with-others
-- migrate:database h2

-- migrate:step fill column customer.age with 18
-- migrate:hazard BLOCKS_WRITES rows that are filled stay locked until the end of the transaction
-- migrate:check sql select not exists (select 1 from customer where age is null)
update customer set age = 18 where age is null;

-- migrate:step make column customer.age not null
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes NULL into the column fails
-- migrate:check column customer.age not-null
alter table customer alter column age set not null;

-- migrate:step add column customer.name
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.name exists
alter table customer add column name varchar(20);

-- migrate:step fill column customer.name with email
-- migrate:hazard BLOCKS_WRITES rows that are filled stay locked until the end of the transaction
update customer set name = email where name is null;

-- migrate:step add unique key customer[email]
-- migrate:hazard MAY_FAIL_ON_DATA rows with equal values make it fail
-- migrate:check constraint customer_email_key on customer exists
alter table customer add constraint customer_email_key unique (email);

-- migrate:step add check customer (age >= 18)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_age_check on customer exists
alter table customer add constraint customer_age_check check (age >= 18);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--with-others
-- migrate:database h2

-- migrate:step drop check customer (age >= 18)
-- migrate:check constraint customer_age_check on customer absent
alter table customer drop constraint customer_age_check;

-- migrate:step drop unique key customer[email]
-- migrate:check constraint customer_email_key on customer absent
alter table customer drop constraint customer_email_key;

-- migrate:step drop column customer.name
-- migrate:hazard DELETES_DATA the values of column 'customer.name' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.name absent
alter table customer drop column name;

-- migrate:step make column customer.age nullable
-- migrate:check column customer.age nullable
alter table customer alter column age drop not null;

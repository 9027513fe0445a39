-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--computed-from-it
-- migrate:database h2

-- migrate:step drop check customer (age >= 18)
-- migrate:check constraint customer_age_check on customer absent
alter table customer drop constraint customer_age_check;

-- migrate:step drop check customer (twice > age)
-- migrate:check constraint customer_check on customer absent
alter table customer drop constraint customer_check;

-- migrate:step drop column customer.twice to compute it anew
-- migrate:check column customer.twice absent
alter table customer drop column twice;

-- migrate:step change the type of column customer.age from integer to numeric(10,0)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'NUMERIC(10, 0)')
alter table customer alter column age set data type numeric(10,0);

-- migrate:step add column customer.twice
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.twice exists
alter table customer add column twice bigint generated always as (age * 2);

-- migrate:step add check customer (age >= 18)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_age_check on customer exists
alter table customer add constraint customer_age_check check (age >= 18);

-- migrate:step add check customer (twice > age)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_check on customer exists
alter table customer add constraint customer_check check (twice > age);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--computed-from-it
-- migrate:database h2

-- migrate:step drop check customer (age >= 18)
-- migrate:check constraint customer_age_check on customer absent
alter table customer drop constraint customer_age_check;

-- migrate:step drop check customer (twice > age)
-- migrate:check constraint customer_check on customer absent
alter table customer drop constraint customer_check;

-- migrate:step drop column customer.twice to compute it anew
-- migrate:check column customer.twice absent
alter table customer drop column twice;

-- migrate:step change the type of column customer.age from numeric(10,0) to integer
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'INTEGER')
alter table customer alter column age set data type integer;

-- migrate:step add column customer.twice
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.twice exists
alter table customer add column twice bigint generated always as (age * 2);

-- migrate:step add check customer (age >= 18)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_age_check on customer exists
alter table customer add constraint customer_age_check check (age >= 18);

-- migrate:step add check customer (twice > age)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_check on customer exists
alter table customer add constraint customer_check check (twice > age);

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message create table invoice and 4 more
-- migrate:database h2

-- The structure returns. These rows and values don't:
-- the values of column 'customer.fax' are lost in every row

-- migrate:step drop foreign key invoice[customer_id] to customer
-- migrate:check constraint FK5e32ukwo9uknwhylogvta4po6 on invoice absent
alter table invoice drop constraint FK5e32ukwo9uknwhylogvta4po6;

-- migrate:step add column customer.fax
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.fax exists
alter table customer add column fax integer;

-- migrate:step change the type of column customer.email from varchar(320) to varchar(255)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'EMAIL' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(255)')
alter table customer alter column email set data type varchar(255);

-- migrate:step drop column customer.phone
-- migrate:hazard DELETES_DATA the values of column 'customer.phone' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.phone absent
alter table customer drop column phone;

-- migrate:step drop table invoice
-- migrate:hazard DELETES_DATA all rows of table 'invoice' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table invoice absent
drop table invoice;

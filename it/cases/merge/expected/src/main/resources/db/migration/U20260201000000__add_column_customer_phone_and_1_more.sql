-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.phone and 1 more
-- migrate:database h2

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

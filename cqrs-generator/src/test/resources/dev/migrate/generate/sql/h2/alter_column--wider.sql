-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--wider
-- migrate:database h2

-- migrate:step change the type of column customer.email from varchar(255) to varchar(300)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'EMAIL' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(300)')
alter table customer alter column email set data type varchar(300);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--wider
-- migrate:database h2

-- migrate:step change the type of column customer.email from varchar(300) to varchar(255)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'EMAIL' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(255)')
alter table customer alter column email set data type varchar(255);

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.phone and 1 more
-- migrate:database h2

-- migrate:step add column customer.phone
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.phone exists
alter table customer add column phone varchar(255);

-- migrate:step change the type of column customer.email from varchar(255) to varchar(320)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'EMAIL' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(320)')
alter table customer alter column email set data type varchar(320);

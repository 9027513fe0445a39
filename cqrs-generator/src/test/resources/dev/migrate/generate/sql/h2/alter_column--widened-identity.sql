-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--widened-identity
-- migrate:database h2

-- migrate:step change the type of column customer.id from integer to bigint
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'BIGINT')
alter table customer alter column id set data type bigint;

-- migrate:step let the numbers of column customer.id go as far as its type
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'ID' and identity_maximum = 9223372036854775807)
alter table customer alter column id set no maxvalue;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--widened-identity
-- migrate:database h2

-- migrate:step change the type of column customer.id from bigint to integer
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'INTEGER')
alter table customer alter column id set data type integer;

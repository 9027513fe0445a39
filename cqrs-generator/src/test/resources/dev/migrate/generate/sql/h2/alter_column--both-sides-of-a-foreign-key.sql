-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
-- migrate:database h2

-- migrate:step change the type of column customer.id from bigint to varchar(36)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(36)')
alter table customer alter column id set data type varchar(36);

-- migrate:step change the type of column `Order`.customer_id from bigint to varchar(36)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'Order' and column_name = 'CUSTOMER_ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'CHARACTER VARYING(36)')
alter table "Order" alter column customer_id set data type varchar(36);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
-- migrate:database h2

-- migrate:step change the type of column `Order`.customer_id from varchar(36) to bigint
-- migrate:hazard DELETES_DATA the values of column '`Order`.customer_id' lose the way they were spelled
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'Order' and column_name = 'CUSTOMER_ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'BIGINT')
alter table "Order" alter column customer_id set data type bigint;

-- migrate:step change the type of column customer.id from varchar(36) to bigint
-- migrate:hazard DELETES_DATA the values of column 'customer.id' lose the way they were spelled
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'ID' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'BIGINT')
alter table customer alter column id set data type bigint;

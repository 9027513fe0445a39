-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type--used-at-once
-- migrate:database h2

-- migrate:step drop the default of column customer.state
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and column_default is null)
alter table customer alter column state drop default;

-- migrate:step change the type of column customer.state from enum ('NEW','PAID') to enum ('NEW','SENT','PAID','it''s')
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'ENUM(''NEW'', ''SENT'', ''PAID'', ''it''''s'')')
alter table customer alter column state set data type enum ('NEW','SENT','PAID','it''s');

-- migrate:step set the default of column customer.state to 'SENT'
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and column_default is not null)
alter table customer alter column state set default 'SENT';

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type--used-at-once
-- migrate:database h2

-- migrate:step drop the default of column customer.state
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and column_default is null)
alter table customer alter column state drop default;

-- migrate:step change the type of column customer.state from enum ('NEW','SENT','PAID','it''s') to enum ('NEW','PAID')
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'ENUM(''NEW'', ''PAID'')')
alter table customer alter column state set data type enum ('NEW','PAID');

-- migrate:step set the default of column customer.state to 'NEW'
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'STATE' and column_default is not null)
alter table customer alter column state set default 'NEW';

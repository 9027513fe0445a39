-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--other-default
-- migrate:database h2

-- migrate:step drop the default of column customer.age
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and column_default is null)
alter table customer alter column age drop default;

-- migrate:step set the default of column customer.age to 21
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and column_default is not null)
alter table customer alter column age set default 21;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--other-default
-- migrate:database h2

-- migrate:step drop the default of column customer.age
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and column_default is null)
alter table customer alter column age drop default;

-- migrate:step set the default of column customer.age to 18
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and column_default is not null)
alter table customer alter column age set default 18;

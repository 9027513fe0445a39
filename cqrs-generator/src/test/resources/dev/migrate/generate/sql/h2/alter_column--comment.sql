-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--comment
-- migrate:database h2

-- migrate:step comment on column customer.age
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and remarks = 'in years')
comment on column customer.age is 'in years';

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--comment
-- migrate:database h2

-- migrate:step remove the comment of column customer.age
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'AGE' and remarks is null)
comment on column customer.age is null;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--comment
-- migrate:database postgresql

-- migrate:step comment on column customer.age
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and col_description(a.attrelid, a.attnum) = 'in years')
comment on column customer.age is 'in years';

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--comment
-- migrate:database postgresql

-- migrate:step remove the comment of column customer.age
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and col_description(a.attrelid, a.attnum) is null)
comment on column customer.age is null;

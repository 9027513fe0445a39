-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--other-default
-- migrate:database postgresql

-- migrate:step drop the default of column customer.age
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and not a.atthasdef)
alter table customer alter column age drop default;

-- migrate:step set the default of column customer.age to 21
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and a.atthasdef)
alter table customer alter column age set default 21;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--other-default
-- migrate:database postgresql

-- migrate:step drop the default of column customer.age
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and not a.atthasdef)
alter table customer alter column age drop default;

-- migrate:step set the default of column customer.age to 18
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'age' and not a.attisdropped and a.atthasdef)
alter table customer alter column age set default 18;

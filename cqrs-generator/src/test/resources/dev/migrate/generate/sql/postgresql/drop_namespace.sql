-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_namespace
-- migrate:database postgresql

-- migrate:step drop schema sales
-- migrate:check schema sales absent
drop schema sales;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_namespace
-- migrate:database postgresql

-- migrate:step create schema sales
-- migrate:check schema sales exists
create schema sales;

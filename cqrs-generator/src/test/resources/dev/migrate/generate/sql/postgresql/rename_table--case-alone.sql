-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--case-alone
-- migrate:database postgresql

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--case-alone
-- migrate:database postgresql

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type
-- migrate:database sqlite

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type
-- migrate:database sqlite

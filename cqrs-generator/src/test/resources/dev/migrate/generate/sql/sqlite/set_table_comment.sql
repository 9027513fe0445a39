-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database sqlite

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database sqlite

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database postgresql

-- migrate:step comment on table customer
-- migrate:check sql select coalesce(obj_description(to_regclass('customer'), 'pg_class') = E'two\nlines, it''s one', false)
comment on table customer is E'two\nlines, it''s one';

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database postgresql

-- migrate:step remove the comment of table customer
-- migrate:check sql select coalesce(obj_description(to_regclass('customer'), 'pg_class') is null, false)
comment on table customer is null;

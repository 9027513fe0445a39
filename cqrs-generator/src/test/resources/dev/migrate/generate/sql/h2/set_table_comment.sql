-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database h2

-- migrate:step comment on table customer
-- migrate:check sql select exists (select 1 from information_schema.tables where table_schema = current_schema and table_name = 'CUSTOMER' and remarks = U&'two\000alines, it''s one')
comment on table customer is U&'two\000alines, it''s one';

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message set_table_comment
-- migrate:database h2

-- migrate:step remove the comment of table customer
-- migrate:check sql select exists (select 1 from information_schema.tables where table_schema = current_schema and table_name = 'CUSTOMER' and remarks is null)
comment on table customer is null;

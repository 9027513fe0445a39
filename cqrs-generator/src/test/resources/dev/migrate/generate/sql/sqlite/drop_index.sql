-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_index
-- migrate:database sqlite

-- migrate:step drop index ix_age on customer
-- migrate:check index ix_age on customer absent
drop index ix_age;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_index
-- migrate:database sqlite

-- migrate:step create index ix_age on customer
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are indexed
-- migrate:check index ix_age on customer exists
create index ix_age on customer (age desc);

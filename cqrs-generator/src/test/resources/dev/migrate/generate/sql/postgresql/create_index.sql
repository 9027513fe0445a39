-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_index
-- migrate:database postgresql

-- migrate:step create index ix_age on customer
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are indexed
-- migrate:check index ix_age on customer exists
create index ix_age on customer (age desc);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_index
-- migrate:database postgresql

-- migrate:step drop index ix_age on customer
-- migrate:hazard BLOCKS_WRITES the table is locked for a moment
-- migrate:check index ix_age on customer absent
drop index ix_age;

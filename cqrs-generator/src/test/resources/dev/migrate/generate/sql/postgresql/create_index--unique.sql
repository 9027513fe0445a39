-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_index--unique
-- migrate:database postgresql

-- migrate:step create unique index ix_age on customer
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are indexed
-- migrate:hazard MAY_FAIL_ON_DATA rows with equal values make it fail
-- migrate:check index ix_age on customer exists
create unique index ix_age on customer (age desc);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_index--unique
-- migrate:database postgresql

-- migrate:step drop index ix_age on customer
-- migrate:hazard BLOCKS_WRITES the table is locked for a moment
-- migrate:check index ix_age on customer absent
drop index ix_age;

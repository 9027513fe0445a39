-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--computed
-- migrate:database postgresql

-- migrate:step add column customer.twice
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:check column customer.twice exists
alter table customer add column twice bigint generated always as (age * 2) stored;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--computed
-- migrate:database postgresql

-- migrate:step drop column customer.twice
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.twice absent
alter table customer drop column twice;

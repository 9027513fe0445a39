-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--computed
-- migrate:database h2

-- migrate:step add column customer.twice
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.twice exists
alter table customer add column twice bigint generated always as (age * 2);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--computed
-- migrate:database h2

-- migrate:step drop column customer.twice
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.twice absent
alter table customer drop column twice;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--widened-identity
-- migrate:database postgresql

-- migrate:step change the type of column customer.id from integer to bigint
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'bigint')
alter table customer alter column id type bigint;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--widened-identity
-- migrate:database postgresql

-- migrate:step change the type of column customer.id from bigint to integer
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'integer')
alter table customer alter column id type integer;

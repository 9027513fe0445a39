-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--not-null
-- migrate:database postgresql

-- migrate:step make column customer.age not null
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are read
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are read
-- migrate:hazard MAY_FAIL_ON_DATA rows with NULL in the column make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes NULL into the column fails
-- migrate:check column customer.age not-null
alter table customer alter column age set not null;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--not-null
-- migrate:database postgresql

-- migrate:step make column customer.age nullable
-- migrate:check column customer.age nullable
alter table customer alter column age drop not null;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_primary_key
-- migrate:database postgresql

-- migrate:step add primary key customer[id]
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are indexed
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are indexed
-- migrate:hazard MAY_FAIL_ON_DATA rows with equal values make it fail
-- migrate:check constraint customer_pkey on customer exists
alter table customer add constraint customer_pkey primary key (id);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_primary_key
-- migrate:database postgresql

-- migrate:step drop primary key customer[id]
-- migrate:check constraint customer_pkey on customer absent
alter table customer drop constraint customer_pkey;

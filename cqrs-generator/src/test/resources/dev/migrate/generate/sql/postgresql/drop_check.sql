-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_check
-- migrate:database postgresql

-- migrate:step drop check customer (age >= 18)
-- migrate:check constraint customer_age_check on customer absent
alter table customer drop constraint customer_age_check;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_check
-- migrate:database postgresql

-- migrate:step add check customer (age >= 18)
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are checked
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are checked
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_age_check on customer exists
alter table customer add constraint customer_age_check check (age >= 18);

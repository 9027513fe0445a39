-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence
-- migrate:database postgresql

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from pg_sequence where seqrelid = to_regclass('customer_seq') and seqstart = 100 and seqincrement = 20)
alter sequence customer_seq start with 100 increment by 20;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence
-- migrate:database postgresql

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from pg_sequence where seqrelid = to_regclass('customer_seq') and seqstart = 1 and seqincrement = 50)
alter sequence customer_seq start with 1 increment by 50;

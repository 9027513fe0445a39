-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence--limits
-- migrate:database postgresql

-- migrate:step let sequence customer_seq stand within its new limits
-- migrate:check sql select last_value >= 1 from customer_seq
select setval('customer_seq', 1, false) from customer_seq where last_value < 1;

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from pg_sequence where seqrelid = to_regclass('customer_seq') and seqstart = 1 and seqincrement = 50)
alter sequence customer_seq no minvalue start with 1 increment by 50;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence--limits
-- migrate:database postgresql

-- migrate:step let sequence customer_seq stand within its new limits
-- migrate:check sql select last_value >= 0 from customer_seq
select setval('customer_seq', 0, false) from customer_seq where last_value < 0;

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from pg_sequence where seqrelid = to_regclass('customer_seq') and seqstart = 0 and seqincrement = 1)
alter sequence customer_seq minvalue 0 start with 0 increment by 1;

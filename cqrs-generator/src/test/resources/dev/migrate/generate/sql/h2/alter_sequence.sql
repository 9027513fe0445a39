-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence
-- migrate:database h2

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ' and start_value = 100 and increment = 20)
alter sequence customer_seq start with 100 increment by 20;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence
-- migrate:database h2

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ' and start_value = 1 and increment = 50)
alter sequence customer_seq start with 1 increment by 50;

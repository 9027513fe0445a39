-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence--limits
-- migrate:database h2

-- migrate:step let sequence customer_seq stand within its new limits
-- migrate:check sql select (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ') >= 1
alter sequence customer_seq restart with (select greatest(base_value, 1) from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ');

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ' and start_value = 1 and increment = 50)
alter sequence customer_seq start with 1 no minvalue no maxvalue increment by 50;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_sequence--limits
-- migrate:database h2

-- migrate:step let sequence customer_seq stand within its new limits
-- migrate:check sql select (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ') >= 0
alter sequence customer_seq restart with (select greatest(base_value, 0) from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ');

-- migrate:step alter sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE a release with another allocationSize gives out ids that were given out already
-- migrate:check sql select exists (select 1 from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ' and start_value = 0 and increment = 1)
alter sequence customer_seq start with 0 no minvalue no maxvalue increment by 1;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_sequence
-- migrate:database h2

-- migrate:step create sequence person_seq
-- migrate:check sequence person_seq exists
create sequence person_seq start with 1 increment by 50;

-- migrate:step let sequence person_seq go on where customer_seq stands
-- migrate:check sql select (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'PERSON_SEQ') >= coalesce((select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ'), -9223372036854775808)
alter sequence person_seq restart with (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ');

-- migrate:step drop sequence customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check sequence customer_seq absent
drop sequence customer_seq;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_sequence
-- migrate:database h2

-- migrate:step create sequence customer_seq
-- migrate:check sequence customer_seq exists
create sequence customer_seq start with 1 increment by 50;

-- migrate:step let sequence customer_seq go on where person_seq stands
-- migrate:check sql select (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'CUSTOMER_SEQ') >= coalesce((select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'PERSON_SEQ'), -9223372036854775808)
alter sequence customer_seq restart with (select base_value from information_schema.sequences where sequence_schema = current_schema and sequence_name = 'PERSON_SEQ');

-- migrate:step drop sequence person_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check sequence person_seq absent
drop sequence person_seq;

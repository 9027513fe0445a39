-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_sequence
-- migrate:database postgresql

-- migrate:step rename sequence customer_seq to person_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check sequence customer_seq absent
-- migrate:check sequence person_seq exists
alter sequence customer_seq rename to person_seq;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_sequence
-- migrate:database postgresql

-- migrate:step rename sequence person_seq to customer_seq
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check sequence person_seq absent
-- migrate:check sequence customer_seq exists
alter sequence person_seq rename to customer_seq;

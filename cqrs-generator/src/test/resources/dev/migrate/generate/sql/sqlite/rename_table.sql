-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database sqlite

-- migrate:step rename table customer to person
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table person exists
alter table customer rename to person;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database sqlite

-- migrate:step rename table person to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table person absent
-- migrate:check table customer exists
alter table person rename to customer;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database sqlite

-- migrate:step rename table customer to `Person`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table "Person" exists
alter table customer rename to "Person";

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database sqlite

-- migrate:step rename table `Person` to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table "Person" absent
-- migrate:check table customer exists
alter table "Person" rename to customer;

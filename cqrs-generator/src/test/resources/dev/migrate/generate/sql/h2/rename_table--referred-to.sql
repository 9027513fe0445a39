-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database h2

-- migrate:step rename table customer to `Person`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table "Person" exists
alter table customer rename to "Person";

-- migrate:step rename constraint customer_pkey of table `Person` to `Person_PKEY`
-- migrate:check constraint customer_pkey on "Person" absent
-- migrate:check constraint "Person_PKEY" on "Person" exists
alter table "Person" rename constraint customer_pkey to "Person_PKEY";

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database h2

-- migrate:step rename table `Person` to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table "Person" absent
-- migrate:check table customer exists
alter table "Person" rename to customer;

-- migrate:step rename constraint `Person_PKEY` of table customer to customer_pkey
-- migrate:check constraint "Person_PKEY" on customer absent
-- migrate:check constraint customer_pkey on customer exists
alter table customer rename constraint "Person_PKEY" to customer_pkey;

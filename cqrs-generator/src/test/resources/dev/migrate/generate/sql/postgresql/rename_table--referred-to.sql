-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database postgresql

-- migrate:step rename table customer to `Person`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table "Person" exists
alter table customer rename to "Person";

-- migrate:step rename sequence customer_id_seq to `Person_id_seq`
-- migrate:check sequence customer_id_seq absent
-- migrate:check sequence "Person_id_seq" exists
alter sequence customer_id_seq rename to "Person_id_seq";

-- migrate:step rename constraint customer_pkey of table `Person` to `Person_pkey`
-- migrate:check constraint customer_pkey on "Person" absent
-- migrate:check constraint "Person_pkey" on "Person" exists
alter table "Person" rename constraint customer_pkey to "Person_pkey";

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--referred-to
-- migrate:database postgresql

-- migrate:step rename table `Person` to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table "Person" absent
-- migrate:check table customer exists
alter table "Person" rename to customer;

-- migrate:step rename sequence `Person_id_seq` to customer_id_seq
-- migrate:check sequence "Person_id_seq" absent
-- migrate:check sequence customer_id_seq exists
alter sequence "Person_id_seq" rename to customer_id_seq;

-- migrate:step rename constraint `Person_pkey` of table customer to customer_pkey
-- migrate:check constraint "Person_pkey" on customer absent
-- migrate:check constraint customer_pkey on customer exists
alter table customer rename constraint "Person_pkey" to customer_pkey;

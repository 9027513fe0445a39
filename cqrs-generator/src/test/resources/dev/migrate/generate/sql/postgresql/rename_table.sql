-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database postgresql

-- migrate:step rename table customer to person
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table person exists
alter table customer rename to person;

-- migrate:step rename sequence customer_id_seq to person_id_seq
-- migrate:check sequence customer_id_seq absent
-- migrate:check sequence person_id_seq exists
alter sequence customer_id_seq rename to person_id_seq;

-- migrate:step rename constraint customer_age_check of table person to person_age_check
-- migrate:check constraint customer_age_check on person absent
-- migrate:check constraint person_age_check on person exists
alter table person rename constraint customer_age_check to person_age_check;

-- migrate:step rename constraint customer_pkey of table person to person_pkey
-- migrate:check constraint customer_pkey on person absent
-- migrate:check constraint person_pkey on person exists
alter table person rename constraint customer_pkey to person_pkey;

-- migrate:step rename constraint customer_email_key of table person to person_email_key
-- migrate:check constraint customer_email_key on person absent
-- migrate:check constraint person_email_key on person exists
alter table person rename constraint customer_email_key to person_email_key;

-- migrate:step rename constraint `customer_age_Group_key` of table person to `person_age_Group_key`
-- migrate:check constraint "customer_age_Group_key" on person absent
-- migrate:check constraint "person_age_Group_key" on person exists
alter table person rename constraint "customer_age_Group_key" to "person_age_Group_key";

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database postgresql

-- migrate:step rename table person to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table person absent
-- migrate:check table customer exists
alter table person rename to customer;

-- migrate:step rename sequence person_id_seq to customer_id_seq
-- migrate:check sequence person_id_seq absent
-- migrate:check sequence customer_id_seq exists
alter sequence person_id_seq rename to customer_id_seq;

-- migrate:step rename constraint person_age_check of table customer to customer_age_check
-- migrate:check constraint person_age_check on customer absent
-- migrate:check constraint customer_age_check on customer exists
alter table customer rename constraint person_age_check to customer_age_check;

-- migrate:step rename constraint person_pkey of table customer to customer_pkey
-- migrate:check constraint person_pkey on customer absent
-- migrate:check constraint customer_pkey on customer exists
alter table customer rename constraint person_pkey to customer_pkey;

-- migrate:step rename constraint person_email_key of table customer to customer_email_key
-- migrate:check constraint person_email_key on customer absent
-- migrate:check constraint customer_email_key on customer exists
alter table customer rename constraint person_email_key to customer_email_key;

-- migrate:step rename constraint `person_age_Group_key` of table customer to `customer_age_Group_key`
-- migrate:check constraint "person_age_Group_key" on customer absent
-- migrate:check constraint "customer_age_Group_key" on customer exists
alter table customer rename constraint "person_age_Group_key" to "customer_age_Group_key";

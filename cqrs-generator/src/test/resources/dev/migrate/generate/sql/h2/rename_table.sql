-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database h2

-- migrate:step rename table customer to person
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table customer absent
-- migrate:check table person exists
alter table customer rename to person;

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

-- migrate:step rename constraint `CUSTOMER_AGE_Group_KEY` of table person to `PERSON_AGE_Group_KEY`
-- migrate:check constraint "CUSTOMER_AGE_Group_KEY" on person absent
-- migrate:check constraint "PERSON_AGE_Group_KEY" on person exists
alter table person rename constraint "CUSTOMER_AGE_Group_KEY" to "PERSON_AGE_Group_KEY";

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table
-- migrate:database h2

-- migrate:step rename table person to customer
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check table person absent
-- migrate:check table customer exists
alter table person rename to customer;

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

-- migrate:step rename constraint `PERSON_AGE_Group_KEY` of table customer to `CUSTOMER_AGE_Group_KEY`
-- migrate:check constraint "PERSON_AGE_Group_KEY" on customer absent
-- migrate:check constraint "CUSTOMER_AGE_Group_KEY" on customer exists
alter table customer rename constraint "PERSON_AGE_Group_KEY" to "CUSTOMER_AGE_Group_KEY";

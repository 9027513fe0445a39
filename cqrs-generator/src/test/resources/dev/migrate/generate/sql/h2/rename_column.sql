-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database h2

-- migrate:step rename column customer.email to `E-Mail`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.email absent
-- migrate:check column customer."E-Mail" exists
alter table customer alter column email rename to "E-Mail";

-- migrate:step rename constraint customer_email_key of table customer to `CUSTOMER_E-Mail_KEY`
-- migrate:check constraint customer_email_key on customer absent
-- migrate:check constraint "CUSTOMER_E-Mail_KEY" on customer exists
alter table customer rename constraint customer_email_key to "CUSTOMER_E-Mail_KEY";

-- migrate:step rename column customer.age to years
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.age absent
-- migrate:check column customer.years exists
alter table customer alter column age rename to years;

-- migrate:step rename constraint customer_age_check of table customer to customer_years_check
-- migrate:check constraint customer_age_check on customer absent
-- migrate:check constraint customer_years_check on customer exists
alter table customer rename constraint customer_age_check to customer_years_check;

-- migrate:step rename column customer.id to no
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.id absent
-- migrate:check column customer.no exists
alter table customer alter column id rename to no;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database h2

-- migrate:step rename column customer.no to id
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.no absent
-- migrate:check column customer.id exists
alter table customer alter column no rename to id;

-- migrate:step rename column customer.years to age
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.years absent
-- migrate:check column customer.age exists
alter table customer alter column years rename to age;

-- migrate:step rename constraint customer_years_check of table customer to customer_age_check
-- migrate:check constraint customer_years_check on customer absent
-- migrate:check constraint customer_age_check on customer exists
alter table customer rename constraint customer_years_check to customer_age_check;

-- migrate:step rename column customer.`E-Mail` to email
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer."E-Mail" absent
-- migrate:check column customer.email exists
alter table customer alter column "E-Mail" rename to email;

-- migrate:step rename constraint `CUSTOMER_E-Mail_KEY` of table customer to customer_email_key
-- migrate:check constraint "CUSTOMER_E-Mail_KEY" on customer absent
-- migrate:check constraint customer_email_key on customer exists
alter table customer rename constraint "CUSTOMER_E-Mail_KEY" to customer_email_key;

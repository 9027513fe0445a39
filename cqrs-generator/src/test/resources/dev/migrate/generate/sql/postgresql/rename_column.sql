-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database postgresql

-- migrate:step rename column customer.email to `E-Mail`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.email absent
-- migrate:check column customer."E-Mail" exists
alter table customer rename column email to "E-Mail";

-- migrate:step rename constraint customer_email_key of table customer to `customer_E-Mail_key`
-- migrate:check constraint customer_email_key on customer absent
-- migrate:check constraint "customer_E-Mail_key" on customer exists
alter table customer rename constraint customer_email_key to "customer_E-Mail_key";

-- migrate:step rename column customer.age to years
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.age absent
-- migrate:check column customer.years exists
alter table customer rename column age to years;

-- migrate:step rename constraint customer_age_check of table customer to customer_years_check
-- migrate:check constraint customer_age_check on customer absent
-- migrate:check constraint customer_years_check on customer exists
alter table customer rename constraint customer_age_check to customer_years_check;

-- migrate:step rename column customer.id to no
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.id absent
-- migrate:check column customer.no exists
alter table customer rename column id to no;

-- migrate:step rename sequence customer_id_seq to customer_no_seq
-- migrate:check sequence customer_id_seq absent
-- migrate:check sequence customer_no_seq exists
alter sequence customer_id_seq rename to customer_no_seq;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database postgresql

-- migrate:step rename column customer.no to id
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.no absent
-- migrate:check column customer.id exists
alter table customer rename column no to id;

-- migrate:step rename sequence customer_no_seq to customer_id_seq
-- migrate:check sequence customer_no_seq absent
-- migrate:check sequence customer_id_seq exists
alter sequence customer_no_seq rename to customer_id_seq;

-- migrate:step rename column customer.years to age
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.years absent
-- migrate:check column customer.age exists
alter table customer rename column years to age;

-- migrate:step rename constraint customer_years_check of table customer to customer_age_check
-- migrate:check constraint customer_years_check on customer absent
-- migrate:check constraint customer_age_check on customer exists
alter table customer rename constraint customer_years_check to customer_age_check;

-- migrate:step rename column customer.`E-Mail` to email
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer."E-Mail" absent
-- migrate:check column customer.email exists
alter table customer rename column "E-Mail" to email;

-- migrate:step rename constraint `customer_E-Mail_key` of table customer to customer_email_key
-- migrate:check constraint "customer_E-Mail_key" on customer absent
-- migrate:check constraint customer_email_key on customer exists
alter table customer rename constraint "customer_E-Mail_key" to customer_email_key;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database sqlite

-- migrate:step rename column customer.email to `E-Mail`
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.email absent
-- migrate:check column customer."E-Mail" exists
alter table customer rename column email to "E-Mail";

-- migrate:step rename column customer.age to years
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.age absent
-- migrate:check column customer.years exists
alter table customer rename column age to years;

-- migrate:step rename column customer.id to no
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.id absent
-- migrate:check column customer.no exists
alter table customer rename column id to no;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_column
-- migrate:database sqlite

-- migrate:step rename column customer.no to id
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.no absent
-- migrate:check column customer.id exists
alter table customer rename column no to id;

-- migrate:step rename column customer.years to age
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.years absent
-- migrate:check column customer.age exists
alter table customer rename column years to age;

-- migrate:step rename column customer.`E-Mail` to email
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer."E-Mail" absent
-- migrate:check column customer.email exists
alter table customer rename column "E-Mail" to email;

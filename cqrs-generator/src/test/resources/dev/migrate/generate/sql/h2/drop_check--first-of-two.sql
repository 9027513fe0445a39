-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_check--first-of-two
-- migrate:database h2

-- migrate:step drop check customer (age > 1)
-- migrate:check constraint customer_age_check on customer absent
alter table customer drop constraint customer_age_check;

-- migrate:step rename constraint customer_age_check1 of table customer to customer_age_check
-- migrate:check constraint customer_age_check1 on customer absent
-- migrate:check constraint customer_age_check on customer exists
alter table customer rename constraint customer_age_check1 to customer_age_check;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_check--first-of-two
-- migrate:database h2

-- migrate:step add check customer (age > 1)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_age_check1 on customer exists
alter table customer add constraint customer_age_check1 check (age > 1);

-- migrate:step rename constraint customer_age_check1 of table customer to customer_age_check2
-- migrate:check constraint customer_age_check1 on customer absent
-- migrate:check constraint customer_age_check2 on customer exists
alter table customer rename constraint customer_age_check1 to customer_age_check2;

-- migrate:step rename constraint customer_age_check of table customer to customer_age_check1
-- migrate:check constraint customer_age_check on customer absent
-- migrate:check constraint customer_age_check1 on customer exists
alter table customer rename constraint customer_age_check to customer_age_check1;

-- migrate:step rename constraint customer_age_check2 of table customer to customer_age_check
-- migrate:check constraint customer_age_check2 on customer absent
-- migrate:check constraint customer_age_check on customer exists
alter table customer rename constraint customer_age_check2 to customer_age_check;

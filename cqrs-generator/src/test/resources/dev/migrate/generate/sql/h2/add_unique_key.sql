-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_unique_key
-- migrate:database h2

-- migrate:step add unique key customer[email]
-- migrate:hazard MAY_FAIL_ON_DATA rows with equal values make it fail
-- migrate:check constraint customer_email_key on customer exists
alter table customer add constraint customer_email_key unique (email);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_unique_key
-- migrate:database h2

-- migrate:step drop unique key customer[email]
-- migrate:check constraint customer_email_key on customer absent
alter table customer drop constraint customer_email_key;

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message rename column customer.mail to email
-- migrate:database h2

-- migrate:step rename column customer.mail to email
-- migrate:hazard BREAKS_RUNNING_RELEASE code that uses the old name fails
-- migrate:check column customer.mail absent
-- migrate:check column customer.email exists
alter table customer alter column mail rename to email;

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.nickname
-- migrate:database h2

-- migrate:step drop column customer.nickname
-- migrate:hazard DELETES_DATA the values of column 'customer.nickname' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.nickname absent
alter table customer drop column nickname;

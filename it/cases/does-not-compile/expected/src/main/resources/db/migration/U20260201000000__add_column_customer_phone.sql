-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.phone
-- migrate:database h2

-- migrate:step drop column customer.phone
-- migrate:hazard DELETES_DATA the values of column 'customer.phone' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.phone absent
alter table customer drop column phone;

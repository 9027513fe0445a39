-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.email
-- migrate:database h2

-- migrate:step add column customer.email
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.email exists
alter table customer add column email varchar(255);

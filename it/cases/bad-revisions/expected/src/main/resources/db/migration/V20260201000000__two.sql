-- migrate:revision 20260201000000
-- migrate:parents 20251231000000
-- migrate:message two

-- migrate:step add column customer.email
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.email exists
alter table customer add column email varchar(255);

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column customer.nickname
-- migrate:database h2

-- migrate:step add column customer.nickname
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.nickname exists
alter table customer add column nickname varchar(255);

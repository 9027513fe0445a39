-- migrate:revision 20260202000000
-- migrate:parents 20260101000000
-- migrate:message the other branch
-- migrate:database h2

alter table customer add column mobile varchar(255);

-- migrate:revision 20260115000000
-- migrate:parents 20260101000000
-- migrate:message customers
-- migrate:database sqlite

delete from customer;

-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message half

-- migrate:step add column customer.email
-- migrate:check column customer.email exists
alter table customer add column email varchar(255);

-- migrate:step fill customer.email
update customer set email = name;

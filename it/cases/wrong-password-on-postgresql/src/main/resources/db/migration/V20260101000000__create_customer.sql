-- migrate:revision 20260101000000
-- migrate:message create customer

-- migrate:step create table customer
-- migrate:check table customer exists
create table customer (id bigint primary key, name varchar(120));

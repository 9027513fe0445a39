-- migrate:revision 20260101000000
-- migrate:message create table customer
-- migrate:database sqlite

-- migrate:step create table customer
-- migrate:check table customer exists
create table customer (
    id integer,
    points varchar(20),
    name varchar(120) not null,
    status varchar(255) check (status in ('NEW','OLD')),
    primary key (id)
);

-- migrate:step create index ix_customer_name on customer
-- migrate:check index ix_customer_name on customer exists
create index ix_customer_name on customer (name);

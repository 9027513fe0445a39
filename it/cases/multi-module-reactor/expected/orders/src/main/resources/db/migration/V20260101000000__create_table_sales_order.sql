-- migrate:revision 20260101000000
-- migrate:message create table sales_order
-- migrate:database h2

-- migrate:step create table sales_order
-- migrate:check table sales_order exists
create table sales_order (
    due date,
    id bigint not null,
    number varchar(20) not null,
    constraint sales_order_pkey primary key (id)
);

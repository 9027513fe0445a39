-- migrate:revision 20260301000000
-- migrate:parents 20260201000000
-- migrate:message create table product
-- migrate:database h2

-- migrate:step create table product
-- migrate:check table product exists
create table product (
    id bigint not null,
    name varchar(80) not null,
    constraint product_pkey primary key (id)
);

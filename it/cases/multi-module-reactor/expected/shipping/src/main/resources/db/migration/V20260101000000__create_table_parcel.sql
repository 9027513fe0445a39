-- migrate:revision 20260101000000
-- migrate:message create table parcel
-- migrate:database h2

-- migrate:step create table parcel
-- migrate:check table parcel exists
create table parcel (
    grams integer not null,
    id bigint not null,
    number varchar(20) not null,
    constraint parcel_pkey primary key (id)
);

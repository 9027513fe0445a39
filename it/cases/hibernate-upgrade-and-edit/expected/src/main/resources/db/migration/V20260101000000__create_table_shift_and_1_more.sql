-- migrate:revision 20260101000000
-- migrate:message create table Shift and 1 more
-- migrate:database h2

-- migrate:step create sequence Shift_SEQ
-- migrate:check sequence Shift_SEQ exists
create sequence Shift_SEQ start with 1 increment by 50;

-- migrate:step create table Shift
-- migrate:check table Shift exists
create table Shift (
    begins time(6),
    id bigint not null,
    constraint shift_pkey primary key (id)
);

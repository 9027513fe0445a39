-- migrate:revision 20260101000001
-- migrate:message customers

-- migrate:check table customer exists
create table customer (id bigint not null primary key, name varchar(40));

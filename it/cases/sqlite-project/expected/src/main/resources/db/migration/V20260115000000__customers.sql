-- migrate:revision 20260115000000
-- migrate:parents 20260101000000
-- migrate:message customers
-- migrate:database sqlite

insert into customer (name, points, status) values ('Ann', '7', 'NEW'), ('Ben', null, 'OLD');

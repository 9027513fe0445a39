-- migrate:revision 20260101000002
-- migrate:parents 20260101000001
-- migrate:message the first customer

insert into customer (id, name) values (1, 'Ada');

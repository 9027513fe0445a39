-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_foreign_key
-- migrate:database h2

-- migrate:step drop foreign key `Order`[customer_id] to customer
-- migrate:check constraint FK12ab on "Order" absent
alter table "Order" drop constraint FK12ab;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_foreign_key
-- migrate:database h2

-- migrate:step add foreign key `Order`[customer_id] to customer
-- migrate:hazard MAY_FAIL_ON_DATA rows that refer to nothing make it fail
-- migrate:check constraint FK12ab on "Order" exists
alter table "Order" add constraint FK12ab foreign key (customer_id) references customer (id) on delete cascade;

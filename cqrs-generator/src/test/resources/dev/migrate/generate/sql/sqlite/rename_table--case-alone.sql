-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--case-alone
-- migrate:database sqlite

-- migrate:step rename table customer to Customer
alter table customer rename to migrate_new_customer;

-- migrate:step rename table customer to Customer
-- migrate:check sql select exists (select 1 from sqlite_master where type = 'table' and name = 'Customer')
alter table migrate_new_customer rename to Customer;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_table--case-alone
-- migrate:database sqlite

-- migrate:step rename table Customer to customer
alter table Customer rename to migrate_new_Customer;

-- migrate:step rename table Customer to customer
-- migrate:check sql select exists (select 1 from sqlite_master where type = 'table' and name = 'customer')
alter table migrate_new_Customer rename to customer;

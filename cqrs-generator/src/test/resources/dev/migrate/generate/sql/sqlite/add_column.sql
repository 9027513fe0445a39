-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column
-- migrate:database sqlite

-- migrate:step add column customer.name
-- migrate:check column customer.name exists
alter table customer add column name varchar(20);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column
-- migrate:database sqlite

-- migrate:step drop column customer.name
-- migrate:hazard DELETES_DATA the values of column 'customer.name' are lost in every row
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.name absent
alter table customer drop column name;

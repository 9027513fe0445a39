-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_column
-- migrate:database sqlite

-- migrate:step drop column customer.email
-- migrate:hazard DELETES_DATA the values of column 'customer.email' are lost in every row
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.email absent
alter table customer drop column email;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_column
-- migrate:database sqlite

-- The structure returns. These rows and values don't:
-- the values of column 'customer.email' are lost in every row

-- migrate:step add column customer.email
-- migrate:check column customer.email exists
alter table customer add column email varchar(255);

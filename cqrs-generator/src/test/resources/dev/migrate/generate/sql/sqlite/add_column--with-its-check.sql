-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--with-its-check
-- migrate:database sqlite

-- migrate:step add column customer.state
-- migrate:check column customer.state exists
alter table customer add column state varchar(20) check (state in ('NEW','OLD'));

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--with-its-check
-- migrate:database sqlite

-- migrate:step drop column customer.state
-- migrate:hazard DELETES_DATA the values of column 'customer.state' are lost in every row
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.state absent
alter table customer drop column state;

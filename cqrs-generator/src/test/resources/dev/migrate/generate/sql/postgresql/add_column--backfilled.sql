-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--backfilled
-- migrate:database postgresql

-- migrate:step add column customer.name
-- migrate:check column customer.name exists
alter table customer add column name varchar(20);

-- migrate:step fill column customer.name with email
-- migrate:hazard BLOCKS_WRITES rows that are filled stay locked until the end of the transaction
update customer set name = email where name is null;

-- migrate:step make column customer.name not null
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are read
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are read
-- migrate:hazard MAY_FAIL_ON_DATA rows for which email is NULL make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE the column has no default: inserts that leave the column out fail in a release that doesn't know it
-- migrate:check column customer.name not-null
alter table customer alter column name set not null;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--backfilled
-- migrate:database postgresql

-- migrate:step drop column customer.name
-- migrate:hazard DELETES_DATA the values of column 'customer.name' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.name absent
alter table customer drop column name;

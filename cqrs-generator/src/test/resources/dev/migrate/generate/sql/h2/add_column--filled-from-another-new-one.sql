-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--filled-from-another-new-one
-- migrate:database h2

-- migrate:step add column customer.years
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.years exists
alter table customer add column years integer;

-- migrate:step fill column customer.years with coalesce(age, 0)
-- migrate:hazard BLOCKS_WRITES rows that are filled stay locked until the end of the transaction
update customer set years = coalesce(age, 0) where years is null;

-- migrate:step make column customer.years not null
-- migrate:hazard MAY_FAIL_ON_DATA rows for which coalesce(age, 0) is NULL make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE the column has no default: inserts that leave the column out fail in a release that doesn't know it
-- migrate:check column customer.years not-null
alter table customer alter column years set not null;

-- migrate:step add column customer.months
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.months exists
alter table customer add column months integer;

-- migrate:step fill column customer.months with years * 12
-- migrate:hazard BLOCKS_WRITES rows that are filled stay locked until the end of the transaction
update customer set months = years * 12 where months is null;

-- migrate:step make column customer.months not null
-- migrate:hazard MAY_FAIL_ON_DATA rows for which years * 12 is NULL make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE the column has no default: inserts that leave the column out fail in a release that doesn't know it
-- migrate:check column customer.months not-null
alter table customer alter column months set not null;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--filled-from-another-new-one
-- migrate:database h2

-- migrate:step drop column customer.months
-- migrate:hazard DELETES_DATA the values of column 'customer.months' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.months absent
alter table customer drop column months;

-- migrate:step drop column customer.years
-- migrate:hazard DELETES_DATA the values of column 'customer.years' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.years absent
alter table customer drop column years;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--no-value
-- migrate:database postgresql

-- migrate:step add column customer.name
-- migrate:hazard BREAKS_RUNNING_RELEASE the column has no default: inserts that leave the column out fail in a release that doesn't know it
-- migrate:check column customer.name exists
alter table customer add column name varchar(20) default '' not null;

-- migrate:step drop the default of column customer.name
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'name' and not a.attisdropped and not a.atthasdef)
alter table customer alter column name drop default;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--no-value
-- migrate:database postgresql

-- migrate:step drop column customer.name
-- migrate:hazard DELETES_DATA the values of column 'customer.name' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.name absent
alter table customer drop column name;

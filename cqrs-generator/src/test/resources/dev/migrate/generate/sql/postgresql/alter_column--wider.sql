-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--wider
-- migrate:database postgresql

-- migrate:step change the type of column customer.email from varchar(255) to varchar(300)
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'email' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'character varying(300)')
alter table customer alter column email type varchar(300);

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--wider
-- migrate:database postgresql

-- migrate:step change the type of column customer.email from varchar(300) to varchar(255)
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'email' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'character varying(255)')
alter table customer alter column email type varchar(255);

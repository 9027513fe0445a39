-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type--reordered
-- migrate:database postgresql

-- migrate:step put enum type status aside as migrate_old_1
-- migrate:check type status absent
-- migrate:check type migrate_old_1 exists
alter type status rename to migrate_old_1;

-- migrate:step create enum type status
-- migrate:check type status exists
-- migrate:check sql select coalesce((select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid = to_regtype('status')), array[]::text[]) = array['PAID', 'NEW']::text[]
create type status as enum ('PAID', 'NEW');

-- migrate:step let texts become values of enum type status
-- migrate:check sql select exists (select 1 from pg_cast where castsource = to_regtype('varchar') and casttarget = to_regtype('status'))
create cast (varchar as status) with inout as implicit;

-- migrate:step let values of enum type status become texts
-- migrate:check sql select exists (select 1 from pg_cast where castsource = to_regtype('status') and casttarget = to_regtype('varchar'))
create cast (status as varchar) with inout as implicit;

-- migrate:step drop the default of column customer.state
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and not a.atthasdef)
alter table customer alter column state drop default;

-- migrate:step give column customer.state the new values of enum type status
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and a.atttypid = to_regtype('status'))
alter table customer alter column state type status using state::text::status;

-- migrate:step set the default of column customer.state to 'NEW'
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and a.atthasdef)
alter table customer alter column state set default 'NEW';

-- migrate:step drop the cast from text to enum type migrate_old_1
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('varchar') and casttarget = to_regtype('migrate_old_1'))
drop cast (varchar as migrate_old_1);

-- migrate:step drop the cast from enum type migrate_old_1 to text
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('migrate_old_1') and casttarget = to_regtype('varchar'))
drop cast (migrate_old_1 as varchar);

-- migrate:step drop enum type migrate_old_1
-- migrate:check type migrate_old_1 absent
drop type migrate_old_1;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_enum_type--reordered
-- migrate:database postgresql

-- migrate:step put enum type status aside as migrate_old_1
-- migrate:check type status absent
-- migrate:check type migrate_old_1 exists
alter type status rename to migrate_old_1;

-- migrate:step create enum type status
-- migrate:check type status exists
-- migrate:check sql select coalesce((select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid = to_regtype('status')), array[]::text[]) = array['NEW', 'PAID']::text[]
create type status as enum ('NEW', 'PAID');

-- migrate:step let texts become values of enum type status
-- migrate:check sql select exists (select 1 from pg_cast where castsource = to_regtype('varchar') and casttarget = to_regtype('status'))
create cast (varchar as status) with inout as implicit;

-- migrate:step let values of enum type status become texts
-- migrate:check sql select exists (select 1 from pg_cast where castsource = to_regtype('status') and casttarget = to_regtype('varchar'))
create cast (status as varchar) with inout as implicit;

-- migrate:step drop the default of column customer.state
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and not a.atthasdef)
alter table customer alter column state drop default;

-- migrate:step give column customer.state the new values of enum type status
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and a.atttypid = to_regtype('status'))
alter table customer alter column state type status using state::text::status;

-- migrate:step set the default of column customer.state to 'NEW'
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'state' and not a.attisdropped and a.atthasdef)
alter table customer alter column state set default 'NEW';

-- migrate:step drop the cast from text to enum type migrate_old_1
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('varchar') and casttarget = to_regtype('migrate_old_1'))
drop cast (varchar as migrate_old_1);

-- migrate:step drop the cast from enum type migrate_old_1 to text
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('migrate_old_1') and casttarget = to_regtype('varchar'))
drop cast (migrate_old_1 as varchar);

-- migrate:step drop enum type migrate_old_1
-- migrate:check type migrate_old_1 absent
drop type migrate_old_1;

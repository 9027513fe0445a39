-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_enum_type
-- migrate:database postgresql

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

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_enum_type
-- migrate:database postgresql

-- migrate:step drop the cast from text to enum type status
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('varchar') and casttarget = to_regtype('status'))
drop cast (varchar as status);

-- migrate:step drop the cast from enum type status to text
-- migrate:check sql select not exists (select 1 from pg_cast where castsource = to_regtype('status') and casttarget = to_regtype('varchar'))
drop cast (status as varchar);

-- migrate:step drop enum type status
-- migrate:check type status absent
drop type status;

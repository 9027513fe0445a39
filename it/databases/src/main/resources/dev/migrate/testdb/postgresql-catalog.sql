-- One query per kind of object, in the order in which they could be created; every row is one statement.
-- Objects of the system and of extensions are left out, and so are aggregates, operators, casts, foreign tables,
-- publications, event triggers and a column's storage settings.
select format('CREATE SCHEMA %I;', n.nspname)
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e');

select format('CREATE EXTENSION %I WITH SCHEMA %I;', e.extname, n.nspname)
from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
where e.extname <> 'plpgsql';

select format('CREATE TYPE %s AS ENUM (%s);', format('%I.%I', n.nspname, t.typname),
  (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = t.oid))
from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'e' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_type'::regclass and d.objid = t.oid and d.deptype = 'e');

select format('CREATE DOMAIN %I.%I AS %s%s%s%s%s;', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod),
  case when t.typcollation <> b.typcollation then (select format(' COLLATE %I.%I', cn.nspname, co.collname) from pg_catalog.pg_collation co join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace where co.oid = t.typcollation) end,
  ' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
  case when t.typnotnull then ' NOT NULL' end,
  (select string_agg(format(' CONSTRAINT %I %s', c.conname, pg_get_constraintdef(c.oid)), '' order by c.conname collate "C") from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c'))
from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace join pg_catalog.pg_type b on b.oid = t.typbasetype
where t.typtype = 'd' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_type'::regclass and d.objid = t.oid and d.deptype = 'e');

select format('CREATE TYPE %I.%I AS (%s);', n.nspname, c.relname,
  (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'c' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_type'::regclass and d.objid = c.reltype and d.deptype = 'e');

select format('CREATE TYPE %I.%I AS RANGE (SUBTYPE = %s);', n.nspname, t.typname, format_type(r.rngsubtype, null))
from pg_catalog.pg_range r join pg_catalog.pg_type t on t.oid = r.rngtypid join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema';

select pg_get_functiondef(p.oid) || ';'
from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.prokind in ('f', 'p', 'w') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype in ('e', 'i'));

select format('CREATE SEQUENCE %I.%I AS %s START WITH %s INCREMENT BY %s MINVALUE %s MAXVALUE %s CACHE %s%s%s;', n.nspname, c.relname,
  format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' CYCLE' end,
  (select format(' %s %I.%I.%I', case d.deptype when 'i' then 'OF IDENTITY' else 'OWNED BY' end, tn.nspname, t.relname, a.attname)
   from pg_catalog.pg_depend d join pg_catalog.pg_class t on t.oid = d.refobjid join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
   join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
   where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')))
from pg_catalog.pg_sequence s join pg_catalog.pg_class c on c.oid = s.seqrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

select format(E'CREATE%s TABLE %I.%I (%s\n)%s%s%s%s;%s%s', case c.relpersistence when 'u' then ' UNLOGGED' end, n.nspname, c.relname,
  (select string_agg(format(E'\n    %I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
     case when a.attcollation <> 0 and a.attcollation <> ty.typcollation
       then (select format(' COLLATE %I.%I', cn.nspname, co.collname) from pg_catalog.pg_collation co join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace where co.oid = a.attcollation) end,
     case a.attgenerated when '' then ' DEFAULT ' || pg_get_expr(ad.adbin, ad.adrelid)
       else ' GENERATED ALWAYS AS (' || pg_get_expr(ad.adbin, ad.adrelid) || case a.attgenerated when 's' then ') STORED' else ') VIRTUAL' end end,
     case a.attidentity when 'a' then ' GENERATED ALWAYS AS IDENTITY' when 'd' then ' GENERATED BY DEFAULT AS IDENTITY' end,
     case when a.attnotnull then ' NOT NULL' end), ',' order by a.attnum)
   from pg_catalog.pg_attribute a join pg_catalog.pg_type ty on ty.oid = a.atttypid
   left join pg_catalog.pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
  (select case when c.relispartition then ' PARTITION OF ' else ' INHERITS ' end || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno) from pg_catalog.pg_inherits i where i.inhrelid = c.oid having count(*) > 0),
  case when c.relispartition then ' ' || pg_get_expr(c.relpartbound, c.oid) end,
  case c.relkind when 'p' then ' PARTITION BY ' || pg_get_partkeydef(c.oid) end,
  ' WITH (' || array_to_string(c.reloptions, ', ') || ')',
  case when c.relrowsecurity then format(E'\nALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY;', n.nspname, c.relname) end,
  case when c.relforcerowsecurity then format(E'\nALTER TABLE %I.%I FORCE ROW LEVEL SECURITY;', n.nspname, c.relname) end)
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

select format('CREATE%s VIEW %I.%I%s AS%s', case c.relkind when 'm' then ' MATERIALIZED' end, n.nspname, c.relname,
  ' WITH (' || array_to_string(c.reloptions, ', ') || ')', E'\n' || pg_get_viewdef(c.oid))
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

select format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s;', n.nspname, c.relname, co.conname, pg_get_constraintdef(co.oid))
from pg_catalog.pg_constraint co join pg_catalog.pg_class c on c.oid = co.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where co.contype in ('p', 'u', 'f', 'c', 'x', 'n') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

select pg_get_indexdef(i.indexrelid) || case when i.indisvalid then ';' else '; -- invalid' end
from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not exists (select from pg_catalog.pg_constraint co where co.conindid = i.indexrelid and co.contype in ('p', 'u', 'x'))
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

select pg_get_statisticsobjdef(s.oid) || ';'
from pg_catalog.pg_statistic_ext s join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema';

select pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then ';' else '; -- fires: ' || t.tgenabled::text end
from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not t.tgisinternal and n.nspname !~ '^pg_' and n.nspname <> 'information_schema';

select pg_get_ruledef(r.oid)
from pg_catalog.pg_rewrite r join pg_catalog.pg_class c on c.oid = r.ev_class join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where r.rulename <> '_RETURN' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema';

select format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO %s%s%s;', p.policyname, p.schemaname, p.tablename, p.permissive, p.cmd,
  array_to_string(p.roles, ', '), ' USING (' || p.qual || ')', ' WITH CHECK (' || p.with_check || ')')
from pg_catalog.pg_policies p;

select format('COMMENT ON %s %s IS %L;', upper(regexp_replace(i.type, '^.* (column|constraint)$', '\1')), i.identity, d.description)
from pg_catalog.pg_description d cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
where d.objoid >= 16384;

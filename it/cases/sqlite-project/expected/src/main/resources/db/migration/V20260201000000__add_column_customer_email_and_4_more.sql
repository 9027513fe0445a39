-- migrate:revision 20260201000000
-- migrate:parents 20260115000000
-- migrate:message add column customer.email and 4 more
-- migrate:database sqlite
-- migrate:foreign-keys off

-- migrate:step make sure that nothing else goes with the old table customer
select json_extract('{}', reason) from (
    select 'trigger ' || name || ' would be lost with the old table customer: drop it in a revision before, and create it again in one after' as reason from sqlite_master where type = 'trigger' and tbl_name = 'customer' collate nocase
    union all
    select 'foreign keys are enforced: run this script with the migration runner, or turn them off' from pragma_foreign_keys where foreign_keys = 1
);

-- migrate:step create a new table for table customer
-- migrate:check table migrate_new_customer exists
create table migrate_new_customer (
    id integer,
    points integer not null,
    name varchar(120) not null,
    status varchar(255) check (status in ('NEW','OLD','GONE')),
    email varchar(255) unique,
    primary key (id)
);

-- migrate:step copy the rows of table customer, fill column customer.points with 0
-- migrate:hazard DELETES_DATA the values of column 'customer.points' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
-- migrate:hazard MAY_FAIL_ON_DATA rows with equal values make it fail; rows that violate it make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes NULL into the column fails
insert into migrate_new_customer (id, points, name, status)
    select id, coalesce(points, 0), name, status from customer;

-- migrate:step make sure that all values of column customer.points fit
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
select json_extract('{}', 'column customer.points has "' || points || '", expected a number') from migrate_new_customer where typeof(points) = 'text';

-- migrate:step drop the old table customer
-- migrate:check table customer absent
drop table customer;

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name customer
-- migrate:check table migrate_new_customer absent
-- migrate:check table customer exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('customer') where name = 'points' collate nocase and type = 'integer' collate nocase)
-- migrate:check column customer.points not-null
-- migrate:check column customer.email exists
-- migrate:check sql select exists (select 1 from pragma_index_list('customer') i where i.origin = 'u' and (select group_concat(name) from (select name from pragma_index_info(i.name) order by seqno)) = 'email' collate nocase)
-- migrate:check sql select exists (select 1 from sqlite_master where type = 'table' and name = 'customer' collate nocase and instr(sql, 'check (status in (''NEW'',''OLD'',''GONE''))') > 0)
-- migrate:check sql select not exists (select 1 from sqlite_master where type = 'table' and name = 'customer' collate nocase and instr(sql, 'check (status in (''NEW'',''OLD''))') > 0)
alter table migrate_new_customer rename to customer;

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- migrate:step create index ix_customer_name on customer
-- migrate:check index ix_customer_name on customer exists
create index ix_customer_name on customer (name);

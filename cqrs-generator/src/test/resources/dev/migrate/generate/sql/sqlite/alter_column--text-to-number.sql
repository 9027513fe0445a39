-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--text-to-number
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
    email integer,
    age integer,
    primary key (id)
);

-- migrate:step copy the rows of table customer
-- migrate:hazard DELETES_DATA the values of column 'customer.email' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_customer (id, email, age)
    select id, email, age from customer;

-- migrate:step make sure that all values of column customer.email fit
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
select json_extract('{}', 'column customer.email has "' || email || '", expected a number') from migrate_new_customer where typeof(email) = 'text';

-- migrate:step drop the old table customer
-- migrate:check table customer absent
drop table customer;

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name customer
-- migrate:check table migrate_new_customer absent
-- migrate:check table customer exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('customer') where name = 'email' collate nocase and type = 'integer' collate nocase)
alter table migrate_new_customer rename to customer;

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--text-to-number
-- migrate:database sqlite
-- migrate:foreign-keys off

-- The structure returns. These rows and values don't:
-- the values of column 'customer.email' lose the way they were spelled

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
    email varchar(255),
    age integer,
    primary key (id)
);

-- migrate:step copy the rows of table customer
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_customer (id, email, age)
    select id, email, age from customer;

-- migrate:step drop the old table customer
-- migrate:check table customer absent
drop table customer;

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name customer
-- migrate:check table migrate_new_customer absent
-- migrate:check table customer exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('customer') where name = 'email' collate nocase and type = 'varchar(255)' collate nocase)
alter table migrate_new_customer rename to customer;

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

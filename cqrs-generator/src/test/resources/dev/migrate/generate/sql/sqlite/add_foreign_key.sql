-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_foreign_key
-- migrate:database sqlite
-- migrate:foreign-keys off

-- migrate:step make sure that nothing else goes with the old table `Order`
select json_extract('{}', reason) from (
    select 'trigger ' || name || ' would be lost with the old table `Order`: drop it in a revision before, and create it again in one after' as reason from sqlite_master where type = 'trigger' and tbl_name = 'Order' collate nocase
    union all
    select 'foreign keys are enforced: run this script with the migration runner, or turn them off' from pragma_foreign_keys where foreign_keys = 1
);

-- migrate:step create a new table for table `Order`
-- migrate:check table migrate_new_Order exists
create table migrate_new_Order (
    customer_id bigint,
    constraint FK12ab foreign key (customer_id) references customer (id) on delete cascade
);

-- migrate:step copy the rows of table `Order`
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
-- migrate:hazard MAY_FAIL_ON_DATA rows that refer to nothing make it fail
insert into migrate_new_Order (customer_id)
    select customer_id from "Order";

-- migrate:step drop the old table `Order`
-- migrate:check table "Order" absent
drop table "Order";

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name `Order`
-- migrate:check table migrate_new_Order absent
-- migrate:check table "Order" exists
-- migrate:check constraint FK12ab on "Order" exists
alter table migrate_new_Order rename to "Order";

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_foreign_key
-- migrate:database sqlite
-- migrate:foreign-keys off

-- migrate:step make sure that nothing else goes with the old table `Order`
select json_extract('{}', reason) from (
    select 'trigger ' || name || ' would be lost with the old table `Order`: drop it in a revision before, and create it again in one after' as reason from sqlite_master where type = 'trigger' and tbl_name = 'Order' collate nocase
    union all
    select 'foreign keys are enforced: run this script with the migration runner, or turn them off' from pragma_foreign_keys where foreign_keys = 1
);

-- migrate:step create a new table for table `Order`
-- migrate:check table migrate_new_Order exists
create table migrate_new_Order (
    customer_id bigint
);

-- migrate:step copy the rows of table `Order`
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_Order (customer_id)
    select customer_id from "Order";

-- migrate:step drop the old table `Order`
-- migrate:check table "Order" absent
drop table "Order";

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name `Order`
-- migrate:check table migrate_new_Order absent
-- migrate:check table "Order" exists
-- migrate:check constraint FK12ab on "Order" absent
alter table migrate_new_Order rename to "Order";

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

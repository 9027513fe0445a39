-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
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
    id varchar(36) not null,
    primary key (id)
);

-- migrate:step copy the rows of table customer
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_customer (id)
    select id from customer;

-- migrate:step drop the old table customer
-- migrate:check table customer absent
drop table customer;

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name customer
-- migrate:check table migrate_new_customer absent
-- migrate:check table customer exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('customer') where name = 'id' collate nocase and type = 'varchar(36)' collate nocase)
alter table migrate_new_customer rename to customer;

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- migrate:step make sure that nothing else goes with the old table `Order`
select json_extract('{}', reason) from (
    select 'trigger ' || name || ' would be lost with the old table `Order`: drop it in a revision before, and create it again in one after' as reason from sqlite_master where type = 'trigger' and tbl_name = 'Order' collate nocase
    union all
    select 'foreign keys are enforced: run this script with the migration runner, or turn them off' from pragma_foreign_keys where foreign_keys = 1
);

-- migrate:step create a new table for table `Order`
-- migrate:check table migrate_new_Order exists
create table migrate_new_Order (
    customer_id varchar(36),
    constraint FK12ab foreign key (customer_id) references customer (id) on delete cascade
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
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('Order') where name = 'customer_id' collate nocase and type = 'varchar(36)' collate nocase)
alter table migrate_new_Order rename to "Order";

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
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
-- migrate:hazard DELETES_DATA the values of column '`Order`.customer_id' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_Order (customer_id)
    select customer_id from "Order";

-- migrate:step make sure that all values of column `Order`.customer_id fit
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
select json_extract('{}', 'column `Order`.customer_id has "' || customer_id || '", expected a number') from migrate_new_Order where typeof(customer_id) = 'text';

-- migrate:step drop the old table `Order`
-- migrate:check table "Order" absent
drop table "Order";

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name `Order`
-- migrate:check table migrate_new_Order absent
-- migrate:check table "Order" exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('Order') where name = 'customer_id' collate nocase and type = 'bigint' collate nocase)
alter table migrate_new_Order rename to "Order";

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

-- migrate:step make sure that nothing else goes with the old table customer
select json_extract('{}', reason) from (
    select 'trigger ' || name || ' would be lost with the old table customer: drop it in a revision before, and create it again in one after' as reason from sqlite_master where type = 'trigger' and tbl_name = 'customer' collate nocase
    union all
    select 'foreign keys are enforced: run this script with the migration runner, or turn them off' from pragma_foreign_keys where foreign_keys = 1
);

-- migrate:step create a new table for table customer
-- migrate:check table migrate_new_customer exists
create table migrate_new_customer (
    id bigint not null,
    primary key (id)
);

-- migrate:step copy the rows of table customer
-- migrate:hazard DELETES_DATA the values of column 'customer.id' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES nothing can be written to the database until all rows are copied
-- migrate:hazard REWRITES_TABLE all rows are copied into a new table
insert into migrate_new_customer (id)
    select id from customer;

-- migrate:step make sure that all values of column customer.id fit
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
select json_extract('{}', 'column customer.id has "' || id || '", expected a number') from migrate_new_customer where typeof(id) = 'text';

-- migrate:step drop the old table customer
-- migrate:check table customer absent
drop table customer;

-- migrate:step let the rename leave other objects alone
pragma legacy_alter_table = on;

-- migrate:step give the new table the name customer
-- migrate:check table migrate_new_customer absent
-- migrate:check table customer exists
-- migrate:check sql select exists (select 1 from pragma_table_xinfo('customer') where name = 'id' collate nocase and type = 'bigint' collate nocase)
alter table migrate_new_customer rename to customer;

-- migrate:step let renames follow again
pragma legacy_alter_table = off;

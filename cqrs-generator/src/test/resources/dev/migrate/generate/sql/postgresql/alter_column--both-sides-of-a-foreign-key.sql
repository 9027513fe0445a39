-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
-- migrate:database postgresql

-- migrate:step drop foreign key `Order`[customer_id] to customer until its columns have their new shape
-- migrate:check constraint FK12ab on "Order" absent
alter table "Order" drop constraint FK12ab;

-- migrate:step change the type of column customer.id from bigint to varchar(36)
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'character varying(36)')
alter table customer alter column id type varchar(36);

-- migrate:step change the type of column `Order`.customer_id from bigint to varchar(36)
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('"Order"') and a.attname = 'customer_id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'character varying(36)')
alter table "Order" alter column customer_id type varchar(36);

-- migrate:step add foreign key `Order`[customer_id] to customer
-- migrate:hazard BLOCKS_WRITES both tables are locked until all rows are checked
-- migrate:hazard MAY_FAIL_ON_DATA rows that refer to nothing make it fail
-- migrate:check constraint FK12ab on "Order" exists
alter table "Order" add constraint FK12ab foreign key (customer_id) references customer (id) on delete cascade;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--both-sides-of-a-foreign-key
-- migrate:database postgresql

-- migrate:step drop foreign key `Order`[customer_id] to customer until its columns have their new shape
-- migrate:check constraint FK12ab on "Order" absent
alter table "Order" drop constraint FK12ab;

-- migrate:step change the type of column `Order`.customer_id from varchar(36) to bigint
-- migrate:hazard DELETES_DATA the values of column '`Order`.customer_id' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('"Order"') and a.attname = 'customer_id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'bigint')
alter table "Order" alter column customer_id type bigint using customer_id::bigint;

-- migrate:step change the type of column customer.id from varchar(36) to bigint
-- migrate:hazard DELETES_DATA the values of column 'customer.id' lose the way they were spelled
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are written
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are written
-- migrate:hazard REWRITES_TABLE all rows are written anew
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from pg_attribute a where a.attrelid = to_regclass('customer') and a.attname = 'id' and not a.attisdropped and format_type(a.atttypid, a.atttypmod) = 'bigint')
alter table customer alter column id type bigint using id::bigint;

-- migrate:step add foreign key `Order`[customer_id] to customer
-- migrate:hazard BLOCKS_WRITES both tables are locked until all rows are checked
-- migrate:hazard MAY_FAIL_ON_DATA rows that refer to nothing make it fail
-- migrate:check constraint FK12ab on "Order" exists
alter table "Order" add constraint FK12ab foreign key (customer_id) references customer (id) on delete cascade;

-- migrate:revision 20260401000000
-- migrate:parents 20260301000000
-- migrate:message alter column sales_order.total and 3 more
-- migrate:database h2

-- migrate:step drop foreign key sales_order[customer_id] to customer
-- migrate:check constraint FKqqe3xj99rblvm5n0h0cp48gsa on sales_order absent
alter table sales_order drop constraint FKqqe3xj99rblvm5n0h0cp48gsa;

-- migrate:step drop check sales_order (total >= 0)
-- migrate:check constraint ck_total on sales_order absent
alter table sales_order drop constraint ck_total;

-- migrate:step drop the default of column sales_order.total
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'SALES_ORDER' and column_name = 'TOTAL' and column_default is null)
alter table sales_order alter column total drop default;

-- migrate:step make column sales_order.total nullable
-- migrate:check column sales_order.total nullable
alter table sales_order alter column total drop not null;

-- migrate:step add foreign key sales_order[customer_id] to customer
-- migrate:hazard MAY_FAIL_ON_DATA rows that refer to nothing make it fail
-- migrate:check constraint FKqqe3xj99rblvm5n0h0cp48gsa on sales_order exists
alter table sales_order add constraint FKqqe3xj99rblvm5n0h0cp48gsa foreign key (customer_id) references customer (id);

-- migrate:revision 20260101000000
-- migrate:message create table customer and 2 more
-- migrate:database h2

-- migrate:step drop foreign key sales_order[customer_id] to customer
-- migrate:check constraint FKqqe3xj99rblvm5n0h0cp48gsa on sales_order absent
alter table sales_order drop constraint FKqqe3xj99rblvm5n0h0cp48gsa;

-- migrate:step drop table sales_order
-- migrate:hazard DELETES_DATA all rows of table 'sales_order' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table sales_order absent
drop table sales_order;

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table customer absent
drop table customer;

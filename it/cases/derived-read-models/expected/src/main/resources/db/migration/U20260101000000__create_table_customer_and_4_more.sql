-- migrate:revision 20260101000000
-- migrate:message create table Customer and 4 more
-- migrate:database h2

-- migrate:step drop view sales_order_overview
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sql select not exists (select 1 from information_schema.views where table_schema = current_schema and table_name = 'SALES_ORDER_OVERVIEW')
drop view sales_order_overview;

-- migrate:step drop foreign key sales_order[customer_id] to Customer
-- migrate:check constraint FK7n2yjf36siwks3trr7xyhevoe on sales_order absent
alter table sales_order drop constraint FK7n2yjf36siwks3trr7xyhevoe;

-- migrate:step drop table sales_order
-- migrate:hazard DELETES_DATA all rows of table 'sales_order' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table sales_order absent
drop table sales_order;

-- migrate:step drop table Customer
-- migrate:hazard DELETES_DATA all rows of table 'Customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table Customer absent
drop table Customer;

-- migrate:step drop sequence sales_order_SEQ
-- migrate:hazard DELETES_DATA the current value of sequence 'sales_order_SEQ' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence sales_order_SEQ absent
drop sequence sales_order_SEQ;

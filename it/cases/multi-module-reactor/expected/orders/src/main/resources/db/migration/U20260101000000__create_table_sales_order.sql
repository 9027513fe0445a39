-- migrate:revision 20260101000000
-- migrate:message create table sales_order
-- migrate:database h2

-- migrate:step drop table sales_order
-- migrate:hazard DELETES_DATA all rows of table 'sales_order' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table sales_order absent
drop table sales_order;

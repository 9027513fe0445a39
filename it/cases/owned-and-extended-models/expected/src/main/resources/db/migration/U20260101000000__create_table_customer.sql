-- migrate:revision 20260101000000
-- migrate:message create table customer
-- migrate:database h2

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table customer absent
drop table customer;

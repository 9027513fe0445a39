-- migrate:revision 20260101000000
-- migrate:message create table Customer
-- migrate:database h2

-- migrate:step drop table Customer
-- migrate:hazard DELETES_DATA all rows of table 'Customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table Customer absent
drop table Customer;

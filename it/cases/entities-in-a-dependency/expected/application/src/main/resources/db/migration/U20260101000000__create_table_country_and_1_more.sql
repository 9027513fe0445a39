-- migrate:revision 20260101000000
-- migrate:message create table country and 1 more
-- migrate:database h2

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table customer absent
drop table customer;

-- migrate:step drop table country
-- migrate:hazard DELETES_DATA all rows of table 'country' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table country absent
drop table country;

-- migrate:revision 20260101000000
-- migrate:message create table customer and 1 more
-- migrate:database h2

-- migrate:step drop foreign key customer[patron_id] to customer
-- migrate:check constraint FKm5ksctqd7rh4ictudbojm3ec3 on customer absent
alter table customer drop constraint FKm5ksctqd7rh4ictudbojm3ec3;

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table customer absent
drop table customer;

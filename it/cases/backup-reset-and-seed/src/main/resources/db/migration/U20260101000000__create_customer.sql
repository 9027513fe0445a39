-- migrate:revision 20260101000000
-- migrate:message create customer

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:check table customer absent
drop table customer;

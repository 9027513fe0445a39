-- migrate:revision 20260301000000
-- migrate:parents 20260201000000
-- migrate:message create table product
-- migrate:database h2

-- migrate:step drop table product
-- migrate:hazard DELETES_DATA all rows of table 'product' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table product absent
drop table product;

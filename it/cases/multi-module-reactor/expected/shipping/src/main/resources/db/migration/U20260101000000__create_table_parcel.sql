-- migrate:revision 20260101000000
-- migrate:message create table parcel
-- migrate:database h2

-- migrate:step drop table parcel
-- migrate:hazard DELETES_DATA all rows of table 'parcel' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table parcel absent
drop table parcel;

-- migrate:revision 20260101000000
-- migrate:message create table Shift and 1 more
-- migrate:database h2

-- migrate:step drop table Shift
-- migrate:hazard DELETES_DATA all rows of table 'Shift' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table Shift absent
drop table Shift;

-- migrate:step drop sequence Shift_SEQ
-- migrate:hazard DELETES_DATA the current value of sequence 'Shift_SEQ' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence Shift_SEQ absent
drop sequence Shift_SEQ;

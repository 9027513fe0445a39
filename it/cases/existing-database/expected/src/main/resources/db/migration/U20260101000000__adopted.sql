-- migrate:revision 20260101000000
-- migrate:message adopted
-- migrate:database h2

-- migrate:step drop foreign key visits[people_id] to people
-- migrate:check constraint fk_visits_people on visits absent
alter table visits drop constraint fk_visits_people;

-- migrate:step drop foreign key people_groups[people_id] to people
-- migrate:check constraint FK2ofsc5vu5yhev0jtgeoo9hsux on people_groups absent
alter table people_groups drop constraint FK2ofsc5vu5yhev0jtgeoo9hsux;

-- migrate:step drop foreign key people_groups[group_name] to groups
-- migrate:check constraint FKhnxaftfemlywytrs9newxo2ax on people_groups absent
alter table people_groups drop constraint FKhnxaftfemlywytrs9newxo2ax;

-- migrate:step drop table visits
-- migrate:hazard DELETES_DATA all rows of table 'visits' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table visits absent
drop table visits;

-- migrate:step drop table people_groups
-- migrate:hazard DELETES_DATA all rows of table 'people_groups' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table people_groups absent
drop table people_groups;

-- migrate:step drop table people
-- migrate:hazard DELETES_DATA all rows of table 'people' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table people absent
drop table people;

-- migrate:step drop table groups
-- migrate:hazard DELETES_DATA all rows of table 'groups' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table groups absent
drop table groups;

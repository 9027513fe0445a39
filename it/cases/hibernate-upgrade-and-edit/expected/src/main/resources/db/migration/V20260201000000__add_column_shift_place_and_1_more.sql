-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column Shift.place and 1 more
-- migrate:database h2

-- migrate:step add column Shift.place
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column Shift.place exists
alter table Shift add column place varchar(255);

-- migrate:step change the type of column Shift.begins from time(6) to time(0)
-- migrate:hazard DELETES_DATA the values of column 'Shift.begins' lose fractions of a second
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:hazard MAY_FAIL_ON_DATA values that the new type can't hold make it fail
-- migrate:hazard BREAKS_RUNNING_RELEASE code that writes values of the old type fails
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'SHIFT' and column_name = 'BEGINS' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'TIME(0)')
alter table Shift alter column begins set data type time(0);

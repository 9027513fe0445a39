-- migrate:revision 20260201000000
-- migrate:parents 20260101000000
-- migrate:message add column Shift.place and 1 more
-- migrate:database h2

-- The structure returns. These rows and values don't:
-- the values of column 'Shift.begins' lose fractions of a second

-- migrate:step change the type of column Shift.begins from time(0) to time(6)
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'SHIFT' and column_name = 'BEGINS' and data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) = 'TIME(6)')
alter table Shift alter column begins set data type time(6);

-- migrate:step drop column Shift.place
-- migrate:hazard DELETES_DATA the values of column 'Shift.place' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column Shift.place absent
alter table Shift drop column place;

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--with-its-check
-- migrate:database postgresql

-- migrate:step add column customer.state
-- migrate:check column customer.state exists
alter table customer add column state varchar(20);

-- migrate:step add check customer (state in ('NEW','OLD'))
-- migrate:hazard BLOCKS_WRITES the table is locked until all its rows are checked
-- migrate:hazard BLOCKS_READS the table is locked until all its rows are checked
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_state_check on customer exists
alter table customer add constraint customer_state_check check (state in ('NEW','OLD'));

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message add_column--with-its-check
-- migrate:database postgresql

-- migrate:step drop check customer (state in ('NEW','OLD'))
-- migrate:check constraint customer_state_check on customer absent
alter table customer drop constraint customer_state_check;

-- migrate:step drop column customer.state
-- migrate:hazard DELETES_DATA the values of column 'customer.state' are lost in every row
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check column customer.state absent
alter table customer drop column state;

-- migrate:revision 20260101000000
-- migrate:message create table bank_account and 4 more
-- migrate:database h2

-- migrate:step drop foreign key bank_account_former_names[bank_account_id] to bank_account
-- migrate:check constraint FKbinnl0867a2wn4ylxksk8sv0l on bank_account_former_names absent
alter table bank_account_former_names drop constraint FKbinnl0867a2wn4ylxksk8sv0l;

-- migrate:step drop foreign key bank_account[parent_account_id] to bank_account
-- migrate:check constraint FKoi5v90cixio68aww4tsnmjh3q on bank_account absent
alter table bank_account drop constraint FKoi5v90cixio68aww4tsnmjh3q;

-- migrate:step drop table bank_account_former_names
-- migrate:hazard DELETES_DATA all rows of table 'bank_account_former_names' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table bank_account_former_names absent
drop table bank_account_former_names;

-- migrate:step drop table bank_account
-- migrate:hazard DELETES_DATA all rows of table 'bank_account' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table bank_account absent
drop table bank_account;

-- migrate:step drop sequence bank_account_seq
-- migrate:hazard DELETES_DATA the current value of sequence 'bank_account_seq' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence bank_account_seq absent
drop sequence bank_account_seq;

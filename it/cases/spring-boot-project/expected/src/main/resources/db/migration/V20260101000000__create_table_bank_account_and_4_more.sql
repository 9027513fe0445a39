-- migrate:revision 20260101000000
-- migrate:message create table bank_account and 4 more
-- migrate:database h2

-- migrate:step create sequence bank_account_seq
-- migrate:check sequence bank_account_seq exists
create sequence bank_account_seq start with 1 increment by 50;

-- migrate:step create table bank_account
-- migrate:check table bank_account exists
create table bank_account (
    id bigint not null,
    opened_at timestamp(6),
    parent_account_id bigint,
    owner_name varchar(255),
    constraint bank_account_pkey primary key (id)
);

-- migrate:step create table bank_account_former_names
-- migrate:check table bank_account_former_names exists
create table bank_account_former_names (
    bank_account_id bigint not null,
    former_names varchar(255),
    constraint bank_account_former_names_bank_account_id_former_names_key unique (bank_account_id, former_names)
);

-- migrate:step add foreign key bank_account[parent_account_id] to bank_account
-- migrate:check constraint FKoi5v90cixio68aww4tsnmjh3q on bank_account exists
alter table bank_account add constraint FKoi5v90cixio68aww4tsnmjh3q foreign key (parent_account_id) references bank_account (id);

-- migrate:step add foreign key bank_account_former_names[bank_account_id] to bank_account
-- migrate:check constraint FKbinnl0867a2wn4ylxksk8sv0l on bank_account_former_names exists
alter table bank_account_former_names add constraint FKbinnl0867a2wn4ylxksk8sv0l foreign key (bank_account_id) references bank_account (id);

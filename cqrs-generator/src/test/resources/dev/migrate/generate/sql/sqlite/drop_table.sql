-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_table
-- migrate:database sqlite

-- migrate:step drop table customer
-- migrate:hazard DELETES_DATA all rows of table 'customer' are lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check table customer absent
drop table customer;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_table
-- migrate:database sqlite

-- The structure returns. These rows and values don't:
-- all rows of table 'customer' are lost

-- migrate:step create table customer
-- migrate:check table customer exists
create table customer (
    id integer,
    email varchar(255) not null unique,
    age integer default 18 check (age >= 18),
    score numeric(38,2) generated always as (age * 2) stored,
    "Group" varchar(20),
    primary key (id),
    unique (age, "Group"),
    constraint uk_named unique (email, age),
    constraint ck_named check (age < 200)
);

-- migrate:step create index ix_age on customer
-- migrate:check index ix_age on customer exists
create index ix_age on customer (age desc);

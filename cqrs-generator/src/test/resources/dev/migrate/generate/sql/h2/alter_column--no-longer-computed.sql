-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--no-longer-computed
-- migrate:database h2

-- migrate:step stop computing column customer.twice
-- migrate:check sql select exists (select 1 from information_schema.columns where table_schema = current_schema and table_name = 'CUSTOMER' and column_name = 'TWICE' and is_generated = 'NEVER')
alter table customer alter column twice drop expression;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message alter_column--no-longer-computed
-- migrate:database h2

-- migrate:step drop check customer (twice > age)
-- migrate:check constraint customer_check on customer absent
alter table customer drop constraint customer_check;

-- migrate:step drop column customer.twice to compute it anew
-- migrate:hazard DELETES_DATA the values of column 'customer.twice' are lost in every row
-- migrate:check column customer.twice absent
alter table customer drop column twice;

-- migrate:step add column customer.twice
-- migrate:hazard REWRITES_TABLE H2 copies the table
-- migrate:check column customer.twice exists
alter table customer add column twice bigint generated always as (age * 2);

-- migrate:step add check customer (twice > age)
-- migrate:hazard MAY_FAIL_ON_DATA rows that violate it make it fail
-- migrate:check constraint customer_check on customer exists
alter table customer add constraint customer_check check (twice > age);

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_sequence
-- migrate:database h2

-- migrate:step drop sequence customer_seq
-- migrate:hazard DELETES_DATA the current value of sequence 'customer_seq' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence customer_seq absent
drop sequence customer_seq;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message drop_sequence
-- migrate:database h2

-- The structure returns. These rows and values don't:
-- the current value of sequence 'customer_seq' is lost

-- migrate:step create sequence customer_seq
-- migrate:check sequence customer_seq exists
create sequence customer_seq start with 1 increment by 50;

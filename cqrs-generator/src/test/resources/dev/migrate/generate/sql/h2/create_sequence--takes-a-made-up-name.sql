-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_sequence--takes-a-made-up-name
-- migrate:database h2

-- migrate:step create sequence customer_id_seq
-- migrate:check sequence customer_id_seq exists
create sequence customer_id_seq start with 1 increment by 1;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_sequence--takes-a-made-up-name
-- migrate:database h2

-- migrate:step drop sequence customer_id_seq
-- migrate:hazard DELETES_DATA the current value of sequence 'customer_id_seq' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence customer_id_seq absent
drop sequence customer_id_seq;

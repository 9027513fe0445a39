-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_sequence--takes-a-made-up-name
-- migrate:database postgresql

-- migrate:step rename sequence customer_id_seq to customer_id_seq1
-- migrate:check sequence customer_id_seq absent
-- migrate:check sequence customer_id_seq1 exists
alter sequence customer_id_seq rename to customer_id_seq1;

-- migrate:step create sequence customer_id_seq
-- migrate:check sequence customer_id_seq exists
create sequence customer_id_seq start with 1 increment by 1;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message create_sequence--takes-a-made-up-name
-- migrate:database postgresql

-- migrate:step drop sequence customer_id_seq
-- migrate:hazard DELETES_DATA the current value of sequence 'customer_id_seq' is lost
-- migrate:hazard BREAKS_RUNNING_RELEASE code that still maps it fails
-- migrate:check sequence customer_id_seq absent
drop sequence customer_id_seq;

-- migrate:step rename sequence customer_id_seq1 to customer_id_seq
-- migrate:check sequence customer_id_seq1 absent
-- migrate:check sequence customer_id_seq exists
alter sequence customer_id_seq1 rename to customer_id_seq;

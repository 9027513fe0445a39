-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_index
-- migrate:database postgresql

-- migrate:step rename index ix_age on customer to ix_years
-- migrate:check index ix_age on customer absent
-- migrate:check index ix_years on customer exists
alter index ix_age rename to ix_years;

-- ========== rollback

-- migrate:revision 20260719101500
-- migrate:parents 20260718090000
-- migrate:message rename_index
-- migrate:database postgresql

-- migrate:step rename index ix_years on customer to ix_age
-- migrate:check index ix_years on customer absent
-- migrate:check index ix_age on customer exists
alter index ix_years rename to ix_age;

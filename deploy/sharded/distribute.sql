-- psql -v ON_ERROR_STOP=1 -f distribute.sql, once, on the coordinator, after the first start has run the migrations and before
-- any dossier is filed. Everything is done or nothing.
BEGIN;
CREATE EXTENSION IF NOT EXISTS citus;
-- Triggers of the product touch rows of their own dossier, or reference tables.
SET LOCAL citus.enable_unsafe_triggers = on;
SET LOCAL citus.multi_shard_modify_mode = 'sequential';
\ir widen.sql
CREATE TEMP TABLE placed ON COMMIT DROP AS
\ir tables.sql
;
DO $$
DECLARE each record;
BEGIN
  -- Copied tables first: distributed ones may refer to them, never the other way round.
  FOR each IN SELECT name FROM placed WHERE by_column IS NULL ORDER BY name LOOP
    PERFORM create_reference_table(each.name::regclass);
  END LOOP;
  FOR each IN SELECT name, by_column FROM placed WHERE by_column IS NOT NULL ORDER BY name <> 'dossiers.dossier', name LOOP
    PERFORM create_distributed_table(each.name::regclass, each.by_column, colocate_with => CASE WHEN each.name = 'dossiers.dossier' THEN 'none' ELSE 'dossiers.dossier' END);
  END LOOP;
END $$;
COMMIT;

-- Which table goes where: what hangs on a dossier by its key is distributed by that column, all else (no column) is copied to every node.
-- A subject_id is the dossier's own id where the subject is a dossier, so its rows lie with it; other subjects lie by theirs.
SELECT c.oid::regclass::text AS name,
  (SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname IN ('dossier_id', 'subject_id')) AS by_column
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public') AND n.nspname NOT LIKE 'pg\_%'
ORDER BY 1

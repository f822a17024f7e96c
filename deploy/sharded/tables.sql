-- Which table goes where: everything that hangs on a dossier by its key is distributed by dossier_id, all else is copied to every node.
SELECT c.oid::regclass::text AS name,
  EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname = 'dossier_id') AS distributed
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public') AND n.nspname NOT LIKE 'pg\_%'
ORDER BY 1

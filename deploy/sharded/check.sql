-- What Citus would refuse, asked over the table `placed` (tables.sql) once widen.sql has run: one line per fault.
SELECT fault FROM (
  SELECT format('%s: unique without %s', i.indexrelid::regclass, p.by_column) AS fault
  FROM placed p JOIN pg_index i ON i.indrelid = p.name::regclass
  WHERE p.by_column IS NOT NULL AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::smallint[]) AND a.attname = p.by_column)
  UNION ALL
  SELECT format('%s %s: leaves its shard', f.name, k.conname)
  FROM pg_constraint k JOIN placed f ON f.name::regclass = k.conrelid JOIN placed t ON t.name::regclass = k.confrelid
  WHERE k.contype = 'f' AND f.by_column IS NOT NULL AND t.by_column IS NOT NULL
    AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(here, there)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.here AND a.attname = f.by_column
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.there AND b.attname = t.by_column)
  UNION ALL
  SELECT format('%s %s: a copied table refers to a distributed one', f.name, k.conname)
  FROM pg_constraint k JOIN placed f ON f.name::regclass = k.conrelid JOIN placed t ON t.name::regclass = k.confrelid
  WHERE k.contype = 'f' AND f.by_column IS NULL AND t.by_column IS NOT NULL
) AS found ORDER BY 1

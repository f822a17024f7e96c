ALTER TABLE documents.bench ADD COLUMN people jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN documents.bench.people IS 'Names of whom the matter is about, as a register told them or as they were declared: proposed as the holder of a paper';
GRANT UPDATE (people) ON documents.bench TO motcua_app;

-- Luật Lưu trữ 33/2024/QH15: what is past its period is found however many matters lie before it.
CREATE TABLE documents.retention_walk (
  unit_id uuid NOT NULL,
  source text NOT NULL,
  after_id uuid,
  CONSTRAINT retention_walk_key PRIMARY KEY (unit_id, source)
);
COMMENT ON TABLE documents.retention_walk IS 'How far a unit''s ended matters were looked at for papers past their period; the next list goes on from there';
GRANT SELECT, INSERT, UPDATE ON documents.retention_walk TO motcua_app;

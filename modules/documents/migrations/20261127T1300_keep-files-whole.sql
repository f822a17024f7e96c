-- Luật Giao dịch điện tử 20/2023/QH15 Điều 12: what is kept must be whole, and somebody must have looked.
CREATE TABLE documents.rehash_cycle (
  serial int NOT NULL CONSTRAINT rehash_cycle_serial CHECK (serial > 0),
  begun_at timestamptz NOT NULL,
  reached text NOT NULL DEFAULT '',
  checked bigint NOT NULL DEFAULT 0,
  checked_bytes bigint NOT NULL DEFAULT 0,
  faults int NOT NULL DEFAULT 0,
  ended_at timestamptz,
  CONSTRAINT rehash_cycle_key PRIMARY KEY (serial)
);
COMMENT ON TABLE documents.rehash_cycle IS 'Each walk through all stored bytes: how far it came (the last hash), what it read, and when it was through';
CREATE UNIQUE INDEX rehash_cycle_open ON documents.rehash_cycle ((ended_at IS NULL)) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON documents.rehash_cycle TO motcua_app;

CREATE TABLE documents.file_alarm (
  id uuid NOT NULL,
  kind text NOT NULL,
  thing text NOT NULL,
  detail text NOT NULL,
  opened_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT file_alarm_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.file_alarm IS 'What somebody has to look after in the file store: a content missing or damaged, a store or a scanner that does not answer; closed when it is well again';
CREATE UNIQUE INDEX file_alarm_open ON documents.file_alarm (kind, thing) WHERE closed_at IS NULL;
CREATE INDEX file_alarm_by_time ON documents.file_alarm (opened_at DESC);
GRANT SELECT, INSERT, UPDATE ON documents.file_alarm TO motcua_app;

CREATE TABLE platform.backup_run (
  id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  backup text NOT NULL,
  good boolean NOT NULL,
  row_count bigint NOT NULL,
  file_count bigint NOT NULL,
  faults text[] NOT NULL,
  CONSTRAINT backup_run_key PRIMARY KEY (id),
  CONSTRAINT backup_run_kind CHECK (kind IN ('backup', 'drill', 'restore')),
  CONSTRAINT backup_run_good CHECK (good = (faults = '{}'::text[]))
);
COMMENT ON TABLE platform.backup_run IS 'Backups taken, restored, and proven by a drill, with what was found; only added to';
CREATE INDEX backup_run_by_kind ON platform.backup_run (kind, good, at);
GRANT SELECT, INSERT ON platform.backup_run TO motcua_app;

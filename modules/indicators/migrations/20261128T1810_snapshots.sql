-- A month of the index as it stood when the month ended, for the province and every unit; its seal comes after.
CREATE TABLE indicators.snapshot (
  period text NOT NULL,
  taken_at timestamptz NOT NULL,
  content text NOT NULL,
  sha256 text NOT NULL,
  seal bytea,
  sealed_at timestamptz,
  sealed_by text,
  CONSTRAINT snapshot_key PRIMARY KEY (period),
  CONSTRAINT snapshot_period CHECK (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT snapshot_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT snapshot_sealed CHECK ((seal IS NULL) = (sealed_at IS NULL) AND (seal IS NULL) = (sealed_by IS NULL))
);
COMMENT ON TABLE indicators.snapshot IS 'Monthly snapshot of the index (QĐ 766/QĐ-TTg): canonical JSON of every unit''s components, its SHA-256 and the agency''s detached signature; never rewritten';
GRANT SELECT, INSERT ON indicators.snapshot TO motcua_app;
GRANT UPDATE (seal, sealed_at, sealed_by) ON indicators.snapshot TO motcua_app;

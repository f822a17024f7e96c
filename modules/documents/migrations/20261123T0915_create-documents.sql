CREATE SCHEMA documents;
GRANT USAGE ON SCHEMA documents TO motcua_app;

CREATE TABLE documents.stored_file (
  id uuid NOT NULL,
  owner_kind text NOT NULL CONSTRAINT stored_file_owner_kind CHECK (owner_kind IN ('person', 'unit')),
  owner_id uuid NOT NULL,
  file_name text NOT NULL CONSTRAINT stored_file_has_name CHECK (file_name <> ''),
  media_type text NOT NULL,
  size_bytes bigint NOT NULL CONSTRAINT stored_file_not_empty CHECK (size_bytes > 0),
  sha256 text NOT NULL CONSTRAINT stored_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  malware_scan text NOT NULL DEFAULT 'not-scanned' CONSTRAINT stored_file_malware_scan CHECK (malware_scan IN ('not-scanned', 'clean')),
  stored_at timestamptz NOT NULL,
  stored_by text NOT NULL,
  CONSTRAINT stored_file_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.stored_file IS 'A file handed in or issued: its owner, its hash, and under which name; the bytes lie in the file store under the hash';
CREATE INDEX stored_file_by_owner ON documents.stored_file (owner_id, id DESC);
CREATE INDEX stored_file_by_hash ON documents.stored_file (sha256);
-- A stored file is never changed; only a scanner may say that it looked.
GRANT SELECT, INSERT ON documents.stored_file TO motcua_app;
GRANT UPDATE (malware_scan) ON documents.stored_file TO motcua_app;

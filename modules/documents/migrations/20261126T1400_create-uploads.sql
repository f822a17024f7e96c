CREATE TABLE documents.upload (
  id uuid NOT NULL,
  owner_kind text NOT NULL CONSTRAINT upload_owner_kind CHECK (owner_kind IN ('person', 'unit')),
  owner_id uuid NOT NULL,
  made_by text NOT NULL,
  file_name text NOT NULL CONSTRAINT upload_has_name CHECK (file_name <> ''),
  size_bytes bigint NOT NULL CONSTRAINT upload_not_empty CHECK (size_bytes > 0),
  sha256 text CONSTRAINT upload_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  purpose text NOT NULL,
  received_bytes bigint NOT NULL DEFAULT 0 CONSTRAINT upload_received CHECK (received_bytes BETWEEN 0 AND size_bytes),
  file_id uuid CONSTRAINT upload_file REFERENCES documents.stored_file,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT upload_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.upload IS 'A file on its way in parts: whose, how long, how much has come; names its stored file once complete; swept when it expires';
CREATE INDEX upload_by_maker ON documents.upload (made_by);
CREATE INDEX upload_by_expiry ON documents.upload (expires_at);
GRANT SELECT, INSERT, DELETE ON documents.upload TO motcua_app;
GRANT UPDATE (received_bytes, file_id, expires_at) ON documents.upload TO motcua_app;

CREATE TABLE documents.upload_part (
  upload_id uuid NOT NULL CONSTRAINT upload_part_upload REFERENCES documents.upload ON DELETE CASCADE,
  start_byte bigint NOT NULL,
  size_bytes bigint NOT NULL CONSTRAINT upload_part_not_empty CHECK (size_bytes > 0),
  scratch_name text NOT NULL,
  CONSTRAINT upload_part_key PRIMARY KEY (upload_id, start_byte)
);
COMMENT ON TABLE documents.upload_part IS 'A part that has come whole: where it begins and under which name it lies in the scratch folder; a scratch file without a row is nothing';
GRANT SELECT, INSERT, DELETE ON documents.upload_part TO motcua_app;

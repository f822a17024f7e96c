-- Files are signed after the act, by revision: the file that was issued stays as it is and is the beginning of the signed one.
CREATE TABLE official_documents.certificate (
  id uuid NOT NULL,
  holder_kind text NOT NULL CONSTRAINT certificate_holder CHECK (holder_kind IN ('official', 'unit')),
  holder_id uuid NOT NULL,
  method text NOT NULL CONSTRAINT certificate_method CHECK (method IN ('soft', 'vneid', 'token')),
  credential text NOT NULL,
  name text NOT NULL,
  chain bytea[] NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  ended_at timestamptz,
  CONSTRAINT certificate_key PRIMARY KEY (id)
);
COMMENT ON TABLE official_documents.certificate IS 'Which certificate an official or an agency signs with, and who keeps its key (a file, VNeID, a token); the key itself is never here';
CREATE UNIQUE INDEX certificate_in_use ON official_documents.certificate (holder_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON official_documents.certificate TO motcua_app;
GRANT UPDATE (ended_at) ON official_documents.certificate TO motcua_app;

CREATE TABLE official_documents.signing_order (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT signing_order_serial CHECK (serial > 0),
  role text NOT NULL CONSTRAINT signing_order_role CHECK (role IN ('signer', 'seal')),
  certificate_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  field text NOT NULL,
  drawing jsonb NOT NULL,
  ordered_at timestamptz NOT NULL,
  state text NOT NULL CONSTRAINT signing_order_state CHECK (state IN ('waiting', 'asked', 'signed', 'refused', 'given-up')),
  handle text,
  asked_at timestamptz,
  hash text,
  attempts int NOT NULL DEFAULT 0,
  last_fault text,
  next_at timestamptz NOT NULL,
  CONSTRAINT signing_order_key PRIMARY KEY (subject_id, file_id, serial)
);
COMMENT ON TABLE official_documents.signing_order IS 'A signature a file still wants or got: ordered in the act, made after it; serials of one file are made in their order (the seal after the signer)';
CREATE INDEX signing_order_open ON official_documents.signing_order (next_at) WHERE state IN ('waiting', 'asked');
CREATE INDEX signing_order_by_certificate ON official_documents.signing_order (certificate_id, state);
CREATE INDEX signing_order_by_file ON official_documents.signing_order (file_id);
GRANT SELECT, INSERT ON official_documents.signing_order TO motcua_app;
GRANT UPDATE (state, handle, asked_at, hash, attempts, last_fault, next_at) ON official_documents.signing_order TO motcua_app;

CREATE TABLE official_documents.signed_file (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT signed_file_serial CHECK (serial > 0),
  signed_file_id uuid NOT NULL,
  sha256 text NOT NULL CONSTRAINT signed_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  certificate_id uuid NOT NULL,
  role text NOT NULL,
  signer_name text NOT NULL,
  is_stamped boolean NOT NULL,
  is_demo boolean NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT signed_file_key PRIMARY KEY (subject_id, file_id, serial)
);
COMMENT ON TABLE official_documents.signed_file IS 'Which file a signature made: the file before it, continued. The highest serial of a file is what people are given';
CREATE INDEX signed_file_by_file ON official_documents.signed_file (file_id);
CREATE INDEX signed_file_by_hash ON official_documents.signed_file (sha256);
GRANT SELECT, INSERT ON official_documents.signed_file TO motcua_app;

-- A paper hangs on a dossier or on a bundle of dossiers; its file comes into being after its words (docs/decisions/0018).
ALTER TABLE official_documents.issued_document RENAME COLUMN dossier_id TO subject_id;

CREATE TABLE official_documents.issued_print (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  file_sha256 text NOT NULL CONSTRAINT issued_print_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  printed_at timestamptz NOT NULL,
  CONSTRAINT issued_print_key PRIMARY KEY (subject_id, document_id)
);
COMMENT ON TABLE official_documents.issued_print IS 'Which bytes an issued paper was printed as: written once, by whoever printed first, never changed';
GRANT SELECT, INSERT ON official_documents.issued_print TO motcua_app;

INSERT INTO official_documents.issued_print (subject_id, document_id, file_sha256, printed_at)
  SELECT subject_id, id, file_sha256, issued_at FROM official_documents.issued_document;
ALTER TABLE official_documents.issued_document DROP COLUMN file_sha256;

ALTER TABLE official_documents.issued_document DROP CONSTRAINT issued_document_serial;
ALTER TABLE official_documents.issued_document ADD CONSTRAINT issued_document_serial CHECK (serial >= 0);
ALTER TABLE official_documents.issued_document ADD COLUMN must_be_signed boolean NOT NULL DEFAULT false;
CREATE INDEX issued_document_by_id ON official_documents.issued_document (id);
CREATE INDEX issued_document_by_unit_and_time ON official_documents.issued_document (unit_id, issued_at DESC);

CREATE TABLE official_documents.print_queue (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  words jsonb NOT NULL,
  queued_at timestamptz NOT NULL,
  CONSTRAINT print_queue_key PRIMARY KEY (subject_id, document_id)
);
COMMENT ON TABLE official_documents.print_queue IS 'Words of issued papers whose file nobody has printed yet; a row leaves in the transaction that adds its issued_print';
CREATE INDEX print_queue_by_time ON official_documents.print_queue (queued_at);
GRANT SELECT, INSERT, DELETE ON official_documents.print_queue TO motcua_app;

CREATE TABLE official_documents.signature (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT signature_serial CHECK (serial > 0),
  official_id uuid NOT NULL,
  name text NOT NULL,
  post text,
  method text NOT NULL,
  covers text NOT NULL CONSTRAINT signature_covers CHECK (covers IN ('words', 'file')),
  sha256 text NOT NULL CONSTRAINT signature_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  session_id uuid NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT signature_key PRIMARY KEY (subject_id, document_id, serial)
);
COMMENT ON TABLE official_documents.signature IS 'Who answered for a paper, in which session, by which method, and the hash of what they answered for: the bytes of the file, or the frozen words where the file came later';
GRANT SELECT, INSERT ON official_documents.signature TO motcua_app;

CREATE TABLE official_documents.register_book (
  unit_id uuid NOT NULL,
  year int NOT NULL,
  group_code text NOT NULL,
  group_name text NOT NULL,
  last_serial int NOT NULL CONSTRAINT register_book_counts_up CHECK (last_serial > 0),
  CONSTRAINT register_book_key PRIMARY KEY (unit_id, year, group_code)
);
COMMENT ON TABLE official_documents.register_book IS 'Register of dossiers (sổ theo dõi hồ sơ): one per unit, year and sector or group, its last serial; the row is locked until the reception is committed, so serials have no gaps';
GRANT SELECT, INSERT ON official_documents.register_book TO motcua_app;
GRANT UPDATE (last_serial) ON official_documents.register_book TO motcua_app;

CREATE TABLE official_documents.register_line (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  year int NOT NULL,
  group_code text NOT NULL,
  serial int NOT NULL CONSTRAINT register_line_serial CHECK (serial > 0),
  reception jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT register_line_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE official_documents.register_line IS 'A dossier in the register, as it was taken in; what happens to it later stands in register_note';
CREATE INDEX register_line_by_book ON official_documents.register_line (unit_id, year, group_code, serial);
GRANT SELECT, INSERT ON official_documents.register_line TO motcua_app;

CREATE TABLE official_documents.register_note (
  dossier_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT register_note_serial CHECK (serial > 0),
  note jsonb NOT NULL,
  noted_at timestamptz NOT NULL,
  noted_by text NOT NULL,
  CONSTRAINT register_note_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE official_documents.register_note IS 'What was written into a line of the register after reception: another promised moment, the closing; only ever added to';
GRANT SELECT, INSERT ON official_documents.register_note TO motcua_app;

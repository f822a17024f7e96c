CREATE SCHEMA official_documents;
GRANT USAGE ON SCHEMA official_documents TO motcua_app;

CREATE TABLE official_documents.numbering_book (
  unit_id uuid NOT NULL,
  year int NOT NULL,
  kind text NOT NULL,
  symbol text NOT NULL,
  last_serial int NOT NULL CONSTRAINT numbering_book_counts_up CHECK (last_serial > 0),
  CONSTRAINT numbering_book_key PRIMARY KEY (unit_id, year, kind)
);
COMMENT ON TABLE official_documents.numbering_book IS 'Last number given per unit, year and kind of paper; the row is locked until the paper is committed, so numbers have no gaps (TT 01/2018 Điều 10 khoản 2)';
GRANT SELECT, INSERT ON official_documents.numbering_book TO motcua_app;
GRANT UPDATE (last_serial) ON official_documents.numbering_book TO motcua_app;

CREATE TABLE official_documents.issued_document (
  dossier_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  edition int NOT NULL CONSTRAINT issued_document_edition CHECK (edition > 0),
  unit_id uuid NOT NULL,
  year int NOT NULL,
  serial int NOT NULL CONSTRAINT issued_document_serial CHECK (serial > 0),
  number text NOT NULL,
  file_id uuid NOT NULL,
  file_sha256 text NOT NULL CONSTRAINT issued_document_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  content jsonb NOT NULL,
  content_sha256 text NOT NULL CONSTRAINT issued_document_content_sha256 CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  CONSTRAINT issued_document_key PRIMARY KEY (dossier_id, id),
  CONSTRAINT issued_document_one_per_edition UNIQUE (dossier_id, kind, edition)
);
COMMENT ON TABLE official_documents.issued_document IS 'A numbered paper as it was issued: its file, the hash of it, and what it says, frozen; a later edition stands beside the first';
CREATE INDEX issued_document_by_book ON official_documents.issued_document (unit_id, year, kind, serial);
GRANT SELECT, INSERT ON official_documents.issued_document TO motcua_app;

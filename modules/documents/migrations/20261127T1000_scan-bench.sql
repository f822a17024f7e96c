-- Digitising at the desk (TT 01/2023/TT-VPCP article 8): pages come in, are straightened, checked and read, and leave as papers.
CREATE TABLE documents.bench (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  subject_kind text NOT NULL CONSTRAINT bench_subject_kind CHECK (subject_kind IN ('filing-draft', 'dossier')),
  subject_id uuid NOT NULL,
  official_id uuid NOT NULL,
  title text NOT NULL,
  return_to text NOT NULL,
  slots jsonb NOT NULL,
  state text NOT NULL CONSTRAINT bench_state CHECK (state IN ('open', 'done')),
  version int NOT NULL DEFAULT 1,
  arrangement jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
  done_at timestamptz,
  CONSTRAINT bench_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.bench IS 'Papers being digitised for a draft or a dossier: which papers are asked for, and how an official put the pages in order; one open bench per subject';
CREATE UNIQUE INDEX bench_open ON documents.bench (subject_id) WHERE state = 'open';
GRANT SELECT, INSERT ON documents.bench TO motcua_app;
GRANT UPDATE (state, version, arrangement, done_at, title, slots) ON documents.bench TO motcua_app;

CREATE TABLE documents.bench_page (
  bench_id uuid NOT NULL CONSTRAINT bench_page_bench REFERENCES documents.bench ON DELETE CASCADE,
  id uuid NOT NULL,
  serial int NOT NULL,
  source_file_id uuid NOT NULL CONSTRAINT bench_page_source REFERENCES documents.stored_file,
  source_page int NOT NULL,
  by_phone boolean NOT NULL DEFAULT false,
  state text NOT NULL CONSTRAINT bench_page_state CHECK (state IN ('waiting', 'ready', 'failed')),
  turn int NOT NULL DEFAULT 0 CONSTRAINT bench_page_turn CHECK (turn IN (0, 90, 180, 270)),
  turned_by text NOT NULL DEFAULT 'nobody' CONSTRAINT bench_page_turned_by CHECK (turned_by IN ('nobody', 'machine', 'person')),
  picture jsonb,
  is_blank boolean NOT NULL DEFAULT false,
  qr text,
  faults jsonb NOT NULL DEFAULT '[]',
  words jsonb NOT NULL DEFAULT '[]',
  fields jsonb NOT NULL DEFAULT '{}',
  attempts int NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  CONSTRAINT bench_page_key PRIMARY KEY (bench_id, id),
  CONSTRAINT bench_page_once UNIQUE (bench_id, source_file_id, source_page)
);
COMMENT ON TABLE documents.bench_page IS 'One page on a bench: where it came from, its straightened picture by hash, what was read from it and which gates it did not pass; next_at is the lease of whoever works on it';
CREATE INDEX bench_page_waiting ON documents.bench_page (next_at) WHERE state = 'waiting';
CREATE INDEX bench_page_by_source ON documents.bench_page (source_file_id);
GRANT SELECT, INSERT, DELETE ON documents.bench_page TO motcua_app;
GRANT UPDATE (state, turn, turned_by, picture, is_blank, qr, faults, words, fields, attempts, next_at) ON documents.bench_page TO motcua_app;

CREATE TABLE documents.bench_phone (
  bench_id uuid NOT NULL CONSTRAINT bench_phone_bench REFERENCES documents.bench ON DELETE CASCADE,
  link_sha256 text NOT NULL CONSTRAINT bench_phone_link CHECK (link_sha256 ~ '^[0-9a-f]{64}$'),
  phone_sha256 text CONSTRAINT bench_phone_phone CHECK (phone_sha256 ~ '^[0-9a-f]{64}$'),
  official_id uuid NOT NULL,
  until timestamptz NOT NULL,
  taken_at timestamptz,
  CONSTRAINT bench_phone_key PRIMARY KEY (bench_id, link_sha256)
);
COMMENT ON TABLE documents.bench_phone IS 'A telephone lent to a bench: the link of the QR code is taken once and becomes a key of that telephone; only hashes are kept, and both end soon';
CREATE UNIQUE INDEX bench_phone_by_link ON documents.bench_phone (link_sha256);
CREATE UNIQUE INDEX bench_phone_by_phone ON documents.bench_phone (phone_sha256);
GRANT SELECT, INSERT, DELETE ON documents.bench_phone TO motcua_app;
GRANT UPDATE (phone_sha256, taken_at, until) ON documents.bench_phone TO motcua_app;

CREATE TABLE documents.digital_copy (
  file_id uuid NOT NULL CONSTRAINT digital_copy_file REFERENCES documents.stored_file,
  bench_id uuid NOT NULL,
  pages jsonb NOT NULL,
  fields jsonb NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT digital_copy_key PRIMARY KEY (file_id)
);
COMMENT ON TABLE documents.digital_copy IS 'Which two-layer PDF/A was made from which untouched originals, page by page: file, page, how far it was turned and straightened; fields: what it says, and whether a person or the reader said so';
GRANT SELECT, INSERT ON documents.digital_copy TO motcua_app;

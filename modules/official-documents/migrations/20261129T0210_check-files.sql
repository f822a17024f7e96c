-- A check of signatures that does not end within a moment goes on after the request (Luật 20/2023/QH15 article 16).
CREATE TABLE official_documents.file_check (
  subject_id uuid NOT NULL,
  sha256 text NOT NULL CONSTRAINT file_check_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  state text NOT NULL CONSTRAINT file_check_state CHECK (state IN ('waiting', 'done')),
  report jsonb,
  asked_at timestamptz NOT NULL,
  checked_at timestamptz,
  attempts int NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  CONSTRAINT file_check_key PRIMARY KEY (subject_id, sha256),
  CONSTRAINT file_check_done CHECK ((state = 'done') = (report IS NOT NULL AND checked_at IS NOT NULL))
);
COMMENT ON TABLE official_documents.file_check IS 'The check of the signatures in a file of a matter that took longer than anybody waits for: asked, then done by a job, with what it found; next_at is the lease of whoever works on it';
CREATE INDEX file_check_waiting ON official_documents.file_check (next_at) WHERE state = 'waiting';
GRANT SELECT, INSERT ON official_documents.file_check TO motcua_app;
GRANT UPDATE (state, report, asked_at, checked_at, attempts, next_at) ON official_documents.file_check TO motcua_app;

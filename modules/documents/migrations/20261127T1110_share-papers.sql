CREATE TABLE documents.paper_use (
  dossier_id uuid NOT NULL,
  record_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  component text NOT NULL,
  label text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT paper_use_key PRIMARY KEY (dossier_id, record_id, component)
);
COMMENT ON TABLE documents.paper_use IS 'Which dossier used a paper of a vault again, for which component';
CREATE INDEX paper_use_by_record ON documents.paper_use (record_id, at DESC);
GRANT SELECT, INSERT ON documents.paper_use TO motcua_app;

CREATE TABLE documents.paper_share (
  dossier_id uuid NOT NULL,
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  label text NOT NULL,
  made_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT paper_share_key PRIMARY KEY (dossier_id, id),
  CONSTRAINT paper_share_ends CHECK (until_at > made_at)
);
COMMENT ON TABLE documents.paper_share IS 'A holder lets the officials of one dossier read one paper until a moment; revoked by the holder at any time';
CREATE INDEX paper_share_by_record ON documents.paper_share (record_id, made_at DESC);
GRANT SELECT, INSERT ON documents.paper_share TO motcua_app;
GRANT UPDATE (revoked_at) ON documents.paper_share TO motcua_app;

-- NĐ 61/2018 article 19.1: what a paper was found to prove is kept with who compared it and on which page.
CREATE TABLE dossiers.claim_check (
  dossier_id uuid NOT NULL,
  claim text NOT NULL,
  checked_at timestamptz NOT NULL,
  official_id uuid NOT NULL,
  checked_by text NOT NULL,
  file_id uuid,
  paper text,
  page int,
  note text,
  undone_at timestamptz,
  undone_by text,
  CONSTRAINT claim_check_key PRIMARY KEY (dossier_id, claim, checked_at),
  CONSTRAINT claim_check_page CHECK (page BETWEEN 1 AND 9999),
  CONSTRAINT claim_check_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
COMMENT ON TABLE dossiers.claim_check IS 'Claims of a dossier compared with its papers: which, on what page, by whom; taken back, never erased';
GRANT SELECT, INSERT ON dossiers.claim_check TO motcua_app;
GRANT UPDATE (undone_at, undone_by) ON dossiers.claim_check TO motcua_app;
CREATE UNIQUE INDEX claim_check_standing ON dossiers.claim_check (dossier_id, claim) WHERE undone_at IS NULL;

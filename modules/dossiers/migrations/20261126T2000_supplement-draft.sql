-- A supplement is answered piece by piece, on whichever device, and sent once.
CREATE TABLE dossiers.supplement_draft (
  dossier_id uuid NOT NULL,
  field text NOT NULL,
  words text NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT supplement_draft_key PRIMARY KEY (dossier_id, field)
);
COMMENT ON TABLE dossiers.supplement_draft IS 'What the applicant has written so far in answer to a supplement request, field by field; gone once it is sent';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.supplement_draft TO motcua_app;

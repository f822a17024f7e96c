-- NĐ 61/2018 article 19.2: the officer drafts the result and submits it with the proposal; what the head approves is what was kept.
CREATE TABLE dossiers.result_draft (
  dossier_id uuid NOT NULL,
  template_code text NOT NULL,
  template_version int NOT NULL CONSTRAINT result_draft_template_version CHECK (template_version > 0),
  title text NOT NULL CONSTRAINT result_draft_title CHECK (title <> ''),
  body text NOT NULL CONSTRAINT result_draft_body CHECK (body <> ''),
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL,
  CONSTRAINT result_draft_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.result_draft IS 'The result of a dossier as its officer has drafted it from a template: changed only while it is examined, printed and numbered once it is approved';
GRANT SELECT, INSERT, UPDATE ON dossiers.result_draft TO motcua_app;

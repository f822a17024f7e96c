-- Once a day and dossier: who was told of which deadline, so that a job that runs again tells nobody twice.
CREATE TABLE dossiers.deadline_notice (
  dossier_id uuid NOT NULL,
  official_id uuid NOT NULL,
  what text NOT NULL,
  told_on date NOT NULL,
  CONSTRAINT deadline_notice_key PRIMARY KEY (dossier_id, official_id, what, told_on)
);
COMMENT ON TABLE dossiers.deadline_notice IS 'Which official was told of which deadline of a dossier on which day';
GRANT SELECT, INSERT ON dossiers.deadline_notice TO motcua_app;

-- The morning job looks at every unit at once.
CREATE INDEX dossier_running_out ON dossiers.dossier (due_at, dossier_id) WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at IS NOT NULL;
CREATE INDEX asked_unit_late ON dossiers.asked_unit (due_at, dossier_id) WHERE answered_at IS NULL AND NOT undone AND due_at IS NOT NULL;

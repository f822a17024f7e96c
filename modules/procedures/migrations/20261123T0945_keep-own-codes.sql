-- A sheet of the nation knows nothing of the province's own form and workflow: they are carried from version to version.
ALTER TABLE procedures.procedure ADD COLUMN form_code text, ADD COLUMN workflow_code text;
COMMENT ON COLUMN procedures.procedure.form_code IS 'Form definition of the newest version, carried into versions whose source names none';
COMMENT ON COLUMN procedures.procedure.workflow_code IS 'Processing workflow of the newest version, carried likewise';

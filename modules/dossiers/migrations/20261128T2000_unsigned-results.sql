ALTER TABLE dossiers.issued_result ADD COLUMN unsigned boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN dossiers.issued_result.unsigned IS 'Attached without a signature that counts; waits for the head and the agency';
GRANT UPDATE (unsigned) ON dossiers.issued_result TO motcua_app;
CREATE INDEX issued_result_unsigned ON dossiers.issued_result (dossier_id) WHERE unsigned AND NOT undone;

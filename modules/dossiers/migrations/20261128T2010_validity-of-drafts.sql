ALTER TABLE dossiers.result_draft ADD COLUMN valid_until date, ADD COLUMN scope text;
COMMENT ON COLUMN dossiers.result_draft.valid_until IS 'Last day the result holds, as drafted; empty: for good, or as the law says of its kind';
COMMENT ON COLUMN dossiers.result_draft.scope IS 'Where the result holds, as drafted';

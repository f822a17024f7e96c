-- NĐ 61/2018 Điều 4, NĐ 45/2020 Điều 11: what the state holds answers a supplement too; its source goes into the journal with it.
ALTER TABLE dossiers.supplement_file ADD COLUMN reused jsonb;
COMMENT ON COLUMN dossiers.supplement_file.reused IS 'Of a paper used again out of the applicant''s vault: which it was; empty for what was uploaded';

-- Whoever destroys papers asks which files are evidence.
CREATE INDEX evidence_by_file ON plans.evidence (file_id) WHERE file_id IS NOT NULL;

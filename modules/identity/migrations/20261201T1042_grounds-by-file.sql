-- Whoever destroys papers asks which files are evidence.
CREATE INDEX consent_by_file ON identity.consent (evidence_file_id) WHERE evidence_file_id IS NOT NULL;
CREATE INDEX representation_by_file ON identity.representation (evidence_file_id) WHERE evidence_file_id IS NOT NULL;

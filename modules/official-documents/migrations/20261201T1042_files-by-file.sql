-- Whoever destroys papers asks which files are named; a signed continuation and a withdrawal too.
CREATE INDEX signed_file_by_signed ON official_documents.signed_file (signed_file_id);
CREATE INDEX file_withdrawal_by_file ON official_documents.file_withdrawal (file_id);

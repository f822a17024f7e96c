-- The check code printed on a result is that of its file.
CREATE INDEX issued_document_by_file ON official_documents.issued_document (file_id);

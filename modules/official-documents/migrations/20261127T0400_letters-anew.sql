-- A second suspension or apology of a dossier is another letter with its own number, not a reissue of the first.
ALTER TABLE official_documents.issued_document DROP CONSTRAINT issued_document_one_per_edition;
ALTER TABLE official_documents.issued_document
  ADD CONSTRAINT issued_document_one_per_edition UNIQUE (subject_id, kind, unit_id, year, serial, edition);

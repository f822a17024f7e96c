-- Whoever destroys papers asks which files are photos of postings.
CREATE INDEX posting_by_photo ON procedures.posting (photo_file_id) WHERE photo_file_id IS NOT NULL;

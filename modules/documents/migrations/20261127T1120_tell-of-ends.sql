ALTER TABLE documents.paper_record ADD COLUMN end_told_on date;
COMMENT ON COLUMN documents.paper_record.end_told_on IS 'When its holder was told that it runs out soon; told once';

-- A photo of what hangs, or the words of whoever saw it: one of the two proves a posting.
ALTER TABLE procedures.posting ADD COLUMN photo_file_id uuid;
ALTER TABLE procedures.posting ADD CONSTRAINT posting_proven CHECK (photo_file_id IS NOT NULL OR confirmation <> '');

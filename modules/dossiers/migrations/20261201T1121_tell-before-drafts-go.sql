-- When whoever fills it in was told that it goes; it counts where it is later than changed_at.
ALTER TABLE dossiers.filing_draft ADD COLUMN told_at timestamptz;
CREATE INDEX filing_draft_left ON dossiers.filing_draft (changed_at) WHERE filed_as IS NULL;
COMMENT ON TABLE dossiers.filing_draft IS 'What somebody is filling in, kept at every step; filed_as is set once it became a dossier. One that nobody touches is told of (told_at), then forgotten';

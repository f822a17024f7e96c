-- Two devices may answer one supplement request; what the other changed meanwhile is told, not overwritten.
ALTER TABLE dossiers.supplement_draft ADD COLUMN mark jsonb;
COMMENT ON COLUMN dossiers.supplement_draft.mark IS 'When, from which sign-in and browser tab the field was last changed, and what stood there before; absent while it says what was answered at first';

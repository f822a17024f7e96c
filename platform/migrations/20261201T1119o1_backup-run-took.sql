ALTER TABLE platform.backup_run ADD COLUMN seconds integer CONSTRAINT backup_run_seconds CHECK (seconds >= 0);
COMMENT ON COLUMN platform.backup_run.seconds IS 'How long the backup took, or the restore that a drill played, until its rows and files stood and were compared';

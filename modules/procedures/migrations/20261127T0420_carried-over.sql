-- A version may say more than its source: what the province added comes along. Where it does, this holds what the source itself said
-- in those fields (null: nothing), so that the hash of the source's sheet can still be proven.
ALTER TABLE procedures.version ADD COLUMN source_said jsonb;

-- QĐ 276/QĐ-UBND III.3g: administrators are told once of an outage; an answer ends it.
ALTER TABLE integrations.connection ADD COLUMN told_at timestamptz;

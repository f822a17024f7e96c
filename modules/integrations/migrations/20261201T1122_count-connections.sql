-- QĐ 276/QĐ-UBND III.3g: how often each connection answered and did not, day by day, and since when it does not answer.
ALTER TABLE integrations.connection
  ADD COLUMN failing_since timestamptz,
  ADD COLUMN failures int NOT NULL DEFAULT 0;
CREATE TABLE integrations.connection_day (
  connector text NOT NULL,
  day date NOT NULL,
  answers int NOT NULL,
  faults int NOT NULL,
  CONSTRAINT connection_day_key PRIMARY KEY (connector, day)
);
COMMENT ON TABLE integrations.connection_day IS 'Answers and faults of each outside system a day; one row a system and day';
GRANT SELECT, INSERT, UPDATE ON integrations.connection_day TO motcua_app;

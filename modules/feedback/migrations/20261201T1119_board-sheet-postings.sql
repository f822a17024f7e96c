-- NĐ 20/2008/NĐ-CP Điều 13: where the sheet about feedback hangs, what it said then, and of which change its unit was told.
CREATE TABLE feedback.sheet_posting (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  place text NOT NULL,
  edition text NOT NULL,
  said jsonb NOT NULL,
  confirmation text NOT NULL,
  posted_at timestamptz NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT sheet_posting_key PRIMARY KEY (id)
);
COMMENT ON TABLE feedback.sheet_posting IS 'Each time the sheet about feedback was hung at a place, with its words and who saw it hanging; the newest of a place counts';
CREATE INDEX sheet_posting_at_place ON feedback.sheet_posting (unit_id, place, posted_at DESC);
GRANT SELECT, INSERT ON feedback.sheet_posting TO motcua_app;

CREATE TABLE feedback.sheet_alarm (
  posting_id uuid NOT NULL,
  edition text NOT NULL,
  told_at timestamptz NOT NULL,
  CONSTRAINT sheet_alarm_key PRIMARY KEY (posting_id, edition),
  CONSTRAINT sheet_alarm_of_posting FOREIGN KEY (posting_id) REFERENCES feedback.sheet_posting (id)
);
COMMENT ON TABLE feedback.sheet_alarm IS 'Which sheet was told to be out of date, against which words in force, and when';
GRANT SELECT, INSERT ON feedback.sheet_alarm TO motcua_app;

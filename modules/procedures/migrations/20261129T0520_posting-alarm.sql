-- NĐ 63/2010 article 17, 26.2: whoever looks after a posting is told once of each edition it no longer says.
CREATE TABLE procedures.posting_alarm (
  posting_id uuid NOT NULL,
  edition text NOT NULL,
  told_at timestamptz NOT NULL,
  CONSTRAINT posting_alarm_key PRIMARY KEY (posting_id, edition),
  CONSTRAINT posting_alarm_of_posting FOREIGN KEY (posting_id) REFERENCES procedures.posting (id)
);
COMMENT ON TABLE procedures.posting_alarm IS 'Which posting was told to be out of date, against which edition in force, and when';
GRANT SELECT, INSERT ON procedures.posting_alarm TO motcua_app;

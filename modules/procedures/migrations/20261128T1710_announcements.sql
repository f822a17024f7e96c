-- NĐ 63/2010 articles 13-15, 17, 24.2: one announcement decision from the text that founds it to the day people can read what it announces.
CREATE TABLE procedures.announcement (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  basis jsonb NOT NULL,
  state text NOT NULL,
  drafted_by text NOT NULL,
  drafted_by_name text NOT NULL,
  opened_at timestamptz NOT NULL,
  sent_back_reason text,
  decision_number text,
  decision_signer text,
  signed_on date,
  uploaded_at timestamptz,
  upload_note text,
  published_at timestamptz,
  version int NOT NULL,
  CONSTRAINT announcement_key PRIMARY KEY (id),
  CONSTRAINT announcement_number_key UNIQUE (decision_number),
  CONSTRAINT announcement_state_known CHECK (state IN ('draft', 'checked', 'submitted', 'announced', 'uploaded', 'published', 'cancelled')),
  CONSTRAINT announcement_signed CHECK ((state IN ('announced', 'uploaded', 'published')) = (decision_number IS NOT NULL AND signed_on IS NOT NULL)),
  CONSTRAINT announcement_uploaded CHECK ((state IN ('uploaded', 'published')) = (uploaded_at IS NOT NULL)),
  CONSTRAINT announcement_published CHECK ((state = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE procedures.announcement IS 'Current row of each announcement decision (công bố): the text it rests on, where it stands, its number and days; follows its journal';
CREATE INDEX announcement_by_state ON procedures.announcement (state, opened_at DESC);
GRANT SELECT, INSERT, UPDATE ON procedures.announcement TO motcua_app;

CREATE TABLE procedures.announcement_line (
  announcement_id uuid NOT NULL,
  code text NOT NULL,
  change text NOT NULL,
  name text NOT NULL,
  version_id uuid,
  version_number int,
  retired_on date,
  replaced_by_code text,
  CONSTRAINT announcement_line_key PRIMARY KEY (announcement_id, code),
  CONSTRAINT announcement_line_of FOREIGN KEY (announcement_id) REFERENCES procedures.announcement (id),
  CONSTRAINT announcement_line_change_known CHECK (change IN ('new', 'amended', 'abolished')),
  CONSTRAINT announcement_line_whole CHECK ((change = 'abolished') = (retired_on IS NOT NULL) AND (change = 'abolished') = (version_id IS NULL))
);
COMMENT ON TABLE procedures.announcement_line IS 'What a decision announces: a version made public by it, or a procedure abolished from a day on; replaced as a whole while it is a draft';
CREATE INDEX announcement_line_by_version ON procedures.announcement_line (version_id);
GRANT SELECT, INSERT, DELETE ON procedures.announcement_line TO motcua_app;

CREATE TABLE procedures.announcement_event (
  announcement_id uuid NOT NULL,
  serial int NOT NULL,
  act text NOT NULL,
  state text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  by_id text NOT NULL,
  words text,
  CONSTRAINT announcement_event_key PRIMARY KEY (announcement_id, serial),
  CONSTRAINT announcement_event_of FOREIGN KEY (announcement_id) REFERENCES procedures.announcement (id)
);
COMMENT ON TABLE procedures.announcement_event IS 'Journal of each announcement decision: who did what when, and the state it left';
GRANT SELECT, INSERT ON procedures.announcement_event TO motcua_app;

-- Duties towards the people whose data is kept: NĐ 13/2023 articles 9, 14-16, 23; Luật 91/2025/QH15 article 23; NĐ 356/2025 articles 5, 28-29.
CREATE SCHEMA personal_data;
GRANT USAGE ON SCHEMA personal_data TO motcua_app;

CREATE TABLE personal_data.data_request (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  received_at timestamptz NOT NULL,
  answer_due_at timestamptz,
  done_due_at timestamptz NOT NULL,
  state text NOT NULL,
  is_extended boolean NOT NULL DEFAULT false,
  CONSTRAINT data_request_key PRIMARY KEY (id),
  CONSTRAINT data_request_kind CHECK (kind IN ('access', 'correct', 'restrict', 'object', 'withdraw-consent', 'erase')),
  CONSTRAINT data_request_state CHECK (state IN ('received', 'accepted', 'refused', 'done'))
);
COMMENT ON TABLE personal_data.data_request IS 'What somebody asks about their own data, with its two clocks: answered by, done by';
CREATE INDEX data_request_of_person ON personal_data.data_request (person_id, received_at DESC);
CREATE INDEX data_request_open ON personal_data.data_request (done_due_at) WHERE state IN ('received', 'accepted');
GRANT SELECT, INSERT ON personal_data.data_request TO motcua_app;
GRANT UPDATE (state, done_due_at, is_extended) ON personal_data.data_request TO motcua_app;

CREATE TABLE personal_data.data_request_event (
  request_id uuid NOT NULL,
  serial int NOT NULL,
  at timestamptz NOT NULL,
  by_kind text NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  words text NOT NULL,
  CONSTRAINT data_request_event_key PRIMARY KEY (request_id, serial),
  CONSTRAINT data_request_event_request FOREIGN KEY (request_id) REFERENCES personal_data.data_request (id),
  CONSTRAINT data_request_event_step CHECK (step IN ('received', 'accepted', 'refused', 'extended', 'done'))
);
COMMENT ON TABLE personal_data.data_request_event IS 'Journal of a request about one''s data: who did what, when, in which words';
GRANT SELECT, INSERT ON personal_data.data_request_event TO motcua_app;

CREATE TABLE personal_data.breach (
  id uuid NOT NULL,
  noticed_at timestamptz NOT NULL,
  notice_due_at timestamptz NOT NULL,
  state text NOT NULL,
  CONSTRAINT breach_key PRIMARY KEY (id),
  CONSTRAINT breach_state CHECK (state IN ('open', 'notified', 'closed'))
);
COMMENT ON TABLE personal_data.breach IS 'A breach of personal data and its clock of 72 hours; all that is known of it stands in its journal';
CREATE INDEX breach_by_notice ON personal_data.breach (noticed_at DESC);
GRANT SELECT, INSERT ON personal_data.breach TO motcua_app;
GRANT UPDATE (state) ON personal_data.breach TO motcua_app;

CREATE TABLE personal_data.breach_event (
  breach_id uuid NOT NULL,
  serial int NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT breach_event_key PRIMARY KEY (breach_id, serial),
  CONSTRAINT breach_event_breach FOREIGN KEY (breach_id) REFERENCES personal_data.breach (id)
);
COMMENT ON TABLE personal_data.breach_event IS 'Journal of a breach: what happened, whom it concerns, what was done, when the ministry was told';
GRANT SELECT, INSERT ON personal_data.breach_event TO motcua_app;

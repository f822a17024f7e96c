CREATE SCHEMA old_results;
GRANT USAGE ON SCHEMA old_results TO motcua_app;

CREATE TABLE old_results.plan (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  expected int NOT NULL CONSTRAINT plan_expected CHECK (expected >= 0),
  due_on date NOT NULL,
  pages_per_day int NOT NULL CONSTRAINT plan_norm CHECK (pages_per_day > 0),
  people int NOT NULL CONSTRAINT plan_people CHECK (people > 0),
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT plan_key PRIMARY KEY (unit_id, procedure_code)
);
COMMENT ON TABLE old_results.plan IS 'How many valid old results a unit keeps on paper for a procedure, until when they are to be digitised, with how many people at which norm of pages a day (NĐ 45/2020 Điều 25; plan 276 III.3)';
GRANT SELECT, INSERT, UPDATE ON old_results.plan TO motcua_app;

CREATE TABLE old_results.batch (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT batch_serial CHECK (serial > 0),
  procedure_code text NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL,
  CONSTRAINT batch_key PRIMARY KEY (id),
  CONSTRAINT batch_one_serial UNIQUE (unit_id, serial)
);
COMMENT ON TABLE old_results.batch IS 'Old results taken from their shelf together, to be scanned and entered as one lot';
GRANT SELECT, INSERT ON old_results.batch TO motcua_app;

CREATE TABLE old_results.old_result (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  result_name text NOT NULL,
  listed jsonb NOT NULL,
  number_key text NOT NULL,
  pages int NOT NULL CONSTRAINT old_result_pages CHECK (pages > 0),
  state text NOT NULL CONSTRAINT old_result_state CHECK (state IN ('inventoried', 'scanned', 'entered', 'checked', 'signed', 'published')),
  state_at timestamptz NOT NULL,
  batch_id uuid,
  scan_file_id uuid,
  entry jsonb,
  entered_by uuid,
  entered_name text,
  checked_by uuid,
  checked_name text,
  returned_for text,
  number text,
  document_id uuid,
  file_id uuid,
  record_id uuid,
  CONSTRAINT old_result_key PRIMARY KEY (id),
  CONSTRAINT old_result_listed_once UNIQUE (unit_id, procedure_code, number_key),
  CONSTRAINT old_result_two_people CHECK (checked_by IS NULL OR checked_by <> entered_by)
);
COMMENT ON TABLE old_results.old_result IS 'A valid result kept on paper, on its way into the vault: inventoried, scanned, entered, checked by a second person, signed, published';
CREATE INDEX old_result_by_state ON old_results.old_result (unit_id, procedure_code, state, state_at);
CREATE INDEX old_result_by_batch ON old_results.old_result (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX old_result_by_file ON old_results.old_result (file_id) WHERE file_id IS NOT NULL;
GRANT SELECT, INSERT ON old_results.old_result TO motcua_app;
GRANT UPDATE (state, state_at, batch_id, scan_file_id, entry, entered_by, entered_name, checked_by, checked_name, returned_for, pages, number, document_id, file_id, record_id) ON old_results.old_result TO motcua_app;

CREATE TABLE old_results.old_result_event (
  old_result_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT old_result_event_serial CHECK (serial > 0),
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  at timestamptz NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  kind text NOT NULL,
  pages int NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT old_result_event_key PRIMARY KEY (old_result_id, serial)
);
COMMENT ON TABLE old_results.old_result_event IS 'What was done with an old result, by whom, when; both entries stay readable here; the pace of the programme is counted from it';
CREATE INDEX old_result_event_by_day ON old_results.old_result_event (unit_id, kind, at);
GRANT SELECT, INSERT ON old_results.old_result_event TO motcua_app;

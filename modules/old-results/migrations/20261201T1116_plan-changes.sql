-- Plan 276 III.3f of a past day: what a plan expected then, though it was set anew since.
CREATE TABLE old_results.plan_change (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  serial int NOT NULL CONSTRAINT plan_change_serial CHECK (serial > 0),
  expected int NOT NULL CONSTRAINT plan_change_expected CHECK (expected >= 0),
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT plan_change_key PRIMARY KEY (unit_id, procedure_code, serial)
);
COMMENT ON TABLE old_results.plan_change IS 'How many old results each plan expected, one after another: a past day is counted by the plan of that day';
GRANT SELECT, INSERT ON old_results.plan_change TO motcua_app;
INSERT INTO old_results.plan_change (unit_id, procedure_code, serial, expected, set_at, set_by) SELECT unit_id, procedure_code, 1, expected, set_at, set_by FROM old_results.plan;

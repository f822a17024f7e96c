CREATE SCHEMA workflow;
GRANT USAGE ON SCHEMA workflow TO motcua_app;

CREATE TABLE workflow.graph (
  code text NOT NULL,
  version int NOT NULL,
  definition jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  CONSTRAINT graph_key PRIMARY KEY (code, version)
);
COMMENT ON TABLE workflow.graph IS 'Published step graphs; a published version never changes, a running subject stays on its own';
GRANT SELECT, INSERT ON workflow.graph TO motcua_app;

CREATE TABLE workflow.running (
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  graph_code text NOT NULL,
  graph_version int NOT NULL,
  parties jsonb NOT NULL,
  whole_limit jsonb,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT running_key PRIMARY KEY (subject_id),
  CONSTRAINT running_graph FOREIGN KEY (graph_code, graph_version) REFERENCES workflow.graph (code, version)
);
COMMENT ON TABLE workflow.running IS 'Which graph a subject runs on and which units play its parties; one row per subject';
GRANT SELECT, INSERT, UPDATE ON workflow.running TO motcua_app;

CREATE TABLE workflow.work_item (
  subject_id uuid NOT NULL,
  serial int NOT NULL,
  step text NOT NULL,
  unit_id uuid NOT NULL,
  role text NOT NULL,
  assignee_id uuid,
  opened_at timestamptz NOT NULL,
  due_at timestamptz,
  completed_at timestamptz,
  completed_by uuid,
  action text,
  CONSTRAINT work_item_key PRIMARY KEY (subject_id, serial),
  CONSTRAINT work_item_completed CHECK ((completed_at IS NULL) = (action IS NULL))
);
COMMENT ON TABLE workflow.work_item IS 'One row per step a subject entered: who had it, since when, until when, and what was done with it';
CREATE INDEX work_item_open ON workflow.work_item (unit_id, role, due_at, subject_id) WHERE completed_at IS NULL;
CREATE INDEX work_item_open_by_assignee ON workflow.work_item (assignee_id, due_at, subject_id) WHERE completed_at IS NULL AND assignee_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON workflow.work_item TO motcua_app;

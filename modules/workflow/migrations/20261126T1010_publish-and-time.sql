-- Who approved a graph and for when; drafts; timers of steps; subjects moved to another version.
ALTER TABLE workflow.graph ADD COLUMN approval jsonb;
ALTER TABLE workflow.graph ADD COLUMN valid_from date;
ALTER TABLE workflow.graph ADD COLUMN valid_until date;
ALTER TABLE workflow.graph ADD COLUMN published_by text;

CREATE TABLE workflow.graph_draft (
  code text NOT NULL,
  definition jsonb NOT NULL,
  remarks jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT graph_draft_key PRIMARY KEY (code)
);
COMMENT ON TABLE workflow.graph_draft IS 'Graphs not published yet, one per code, with what could not be carried from the file they came from';
GRANT SELECT, INSERT, UPDATE, DELETE ON workflow.graph_draft TO motcua_app;

CREATE TABLE workflow.step_timer (
  subject_id uuid NOT NULL,
  serial int NOT NULL,
  timer text NOT NULL,
  fires_at timestamptz NOT NULL,
  settled_at timestamptz,
  outcome text,
  CONSTRAINT step_timer_key PRIMARY KEY (subject_id, serial, timer),
  CONSTRAINT step_timer_outcome CHECK (outcome IN ('fired', 'lapsed') AND settled_at IS NOT NULL OR outcome IS NULL AND settled_at IS NULL)
);
COMMENT ON TABLE workflow.step_timer IS 'When something happens by itself to an open step; each is settled exactly once, by firing or because the step was done before';
CREATE INDEX step_timer_due ON workflow.step_timer (fires_at) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON workflow.step_timer TO motcua_app;

CREATE TABLE workflow.version_change (
  subject_id uuid NOT NULL,
  number int NOT NULL,
  at timestamptz NOT NULL,
  made_by text NOT NULL,
  graph_code text NOT NULL,
  from_version int NOT NULL,
  to_version int NOT NULL,
  mapping jsonb NOT NULL,
  reason text NOT NULL,
  CONSTRAINT version_change_key PRIMARY KEY (subject_id, number)
);
COMMENT ON TABLE workflow.version_change IS 'Each move of a running subject to another version of its graph: by whom, why, and which open step went where';
GRANT SELECT, INSERT ON workflow.version_change TO motcua_app;
CREATE INDEX running_by_graph ON workflow.running (graph_code, graph_version) WHERE ended_at IS NULL;

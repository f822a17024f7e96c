CREATE SCHEMA dossiers;
GRANT USAGE ON SCHEMA dossiers TO motcua_app;

CREATE TABLE dossiers.dossier_event (
  dossier_id uuid NOT NULL,
  version int NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  author jsonb NOT NULL,
  event jsonb NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT dossier_event_key PRIMARY KEY (dossier_id, version),
  CONSTRAINT dossier_event_version CHECK (version > 0)
);
COMMENT ON TABLE dossiers.dossier_event IS 'The legal trail of every dossier: never changed, never deleted, numbered without gaps';
GRANT SELECT, INSERT ON dossiers.dossier_event TO motcua_app;

CREATE TABLE dossiers.dossier (
  dossier_id uuid NOT NULL,
  version int NOT NULL,
  state text NOT NULL,
  national_status int NOT NULL,
  code text,
  procedure_code text NOT NULL,
  procedure_version_id uuid NOT NULL,
  procedure_name text NOT NULL,
  channel text NOT NULL,
  assisted boolean NOT NULL,
  receiving_unit_id uuid NOT NULL,
  resolving_unit_id uuid NOT NULL,
  applicant_kind text NOT NULL,
  applicant_name text NOT NULL,
  applicant_person_id uuid,
  submitter_person_id uuid,
  rule_set text,
  submitted_at timestamptz NOT NULL,
  accepted_at timestamptz,
  due_at timestamptz,
  decided_at timestamptz,
  finished_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  holder_step text,
  holder_unit_id uuid,
  holder_role text,
  holder_assignee_id uuid,
  holder_since timestamptz,
  holder_due_at timestamptz,
  CONSTRAINT dossier_key PRIMARY KEY (dossier_id),
  CONSTRAINT dossier_national_status CHECK (national_status BETWEEN 1 AND 10),
  CONSTRAINT dossier_channel CHECK (channel IN ('in-person', 'online', 'postal')),
  CONSTRAINT dossier_code_when_accepted CHECK ((code IS NULL) = (accepted_at IS NULL)),
  CONSTRAINT dossier_held_until_ended CHECK ((holder_step IS NULL) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE dossiers.dossier IS 'Where each dossier stands now; written only together with its events, provable from them';
GRANT SELECT, INSERT, UPDATE ON dossiers.dossier TO motcua_app;
CREATE INDEX dossier_held ON dossiers.dossier (holder_unit_id, holder_step, (coalesce(holder_due_at, 'infinity')), dossier_id) WHERE ended_at IS NULL;
CREATE INDEX dossier_by_applicant ON dossiers.dossier (applicant_person_id, submitted_at DESC, dossier_id) WHERE applicant_person_id IS NOT NULL;
CREATE INDEX dossier_by_submitter ON dossiers.dossier (submitter_person_id, submitted_at DESC, dossier_id) WHERE submitter_person_id IS NOT NULL;
CREATE INDEX dossier_by_receiving_unit ON dossiers.dossier (receiving_unit_id, submitted_at DESC, dossier_id);
CREATE INDEX dossier_by_resolving_unit ON dossiers.dossier (resolving_unit_id, submitted_at DESC, dossier_id);

CREATE TABLE dossiers.dossier_component (
  dossier_id uuid NOT NULL,
  serial int NOT NULL,
  component_key text,
  name text NOT NULL,
  originals int NOT NULL,
  copies int NOT NULL,
  files jsonb NOT NULL,
  CONSTRAINT dossier_component_key PRIMARY KEY (dossier_id, serial),
  CONSTRAINT dossier_component_counts CHECK (originals >= 0 AND copies >= 0)
);
COMMENT ON TABLE dossiers.dossier_component IS 'Papers and files handed in, per component: originals, copies, electronic files';
GRANT SELECT, INSERT ON dossiers.dossier_component TO motcua_app;

CREATE TABLE dossiers.dossier_answers (
  dossier_id uuid NOT NULL,
  form_ref text NOT NULL,
  record jsonb NOT NULL,
  CONSTRAINT dossier_answers_key PRIMARY KEY (dossier_id, form_ref)
);
COMMENT ON TABLE dossiers.dossier_answers IS 'What was asked and answered at filing, frozen in the words of that day';
GRANT SELECT, INSERT ON dossiers.dossier_answers TO motcua_app;

CREATE TABLE dossiers.due_date_change (
  dossier_id uuid NOT NULL,
  serial int NOT NULL,
  at timestamptz NOT NULL,
  changed_by text NOT NULL,
  why text NOT NULL,
  from_at timestamptz,
  to_at timestamptz,
  trace jsonb NOT NULL,
  CONSTRAINT due_date_change_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.due_date_change IS 'Every promised date with its reason; a new promise is a new row, the old ones stay';
GRANT SELECT, INSERT ON dossiers.due_date_change TO motcua_app;

CREATE TABLE dossiers.issued_result (
  dossier_id uuid NOT NULL,
  serial int NOT NULL,
  name text NOT NULL,
  number text,
  file_id uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  CONSTRAINT issued_result_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.issued_result IS 'What the authority issued on a dossier';
GRANT SELECT, INSERT ON dossiers.issued_result TO motcua_app;

-- Keyed by unit and day, not by dossier: it gives out the numbers and finds a dossier by its code, also when dossiers are sharded.
CREATE TABLE dossiers.code_counter (
  unit_code text NOT NULL,
  received_on date NOT NULL,
  last_serial int NOT NULL,
  CONSTRAINT code_counter_key PRIMARY KEY (unit_code, received_on)
);
COMMENT ON TABLE dossiers.code_counter IS 'Last serial of a unit and day; its row lock is what makes codes gapless';
GRANT SELECT, INSERT, UPDATE ON dossiers.code_counter TO motcua_app;

CREATE TABLE dossiers.issued_code (
  unit_code text NOT NULL,
  received_on date NOT NULL,
  serial int NOT NULL,
  bearer_id uuid NOT NULL,
  CONSTRAINT issued_code_key PRIMARY KEY (unit_code, received_on, serial)
);
COMMENT ON TABLE dossiers.issued_code IS 'Which dossier bears a code (bearer_id); a code is given once and never changes';
GRANT SELECT, INSERT ON dossiers.issued_code TO motcua_app;

CREATE TABLE dossiers.filing_draft (
  owner_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  owner_kind text NOT NULL,
  procedure_code text NOT NULL,
  content jsonb NOT NULL,
  version int NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  filed_as uuid,
  CONSTRAINT filing_draft_key PRIMARY KEY (owner_id, draft_id),
  CONSTRAINT filing_draft_owner CHECK (owner_kind IN ('person', 'official'))
);
COMMENT ON TABLE dossiers.filing_draft IS 'What somebody is filling in, kept at every step; filed_as is set once it became a dossier';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.filing_draft TO motcua_app;
CREATE INDEX filing_draft_open ON dossiers.filing_draft (owner_id, procedure_code, changed_at DESC) WHERE filed_as IS NULL;

-- What the whole life of a dossier adds: the index date beside the statutory one, pauses as rows, who was asked, what a search looks for.
ALTER TABLE dossiers.dossier
  ADD COLUMN index_due_at timestamptz,
  ADD COLUMN pause_kind text,
  ADD COLUMN paused_since timestamptz,
  ADD COLUMN applicant_id_number text,
  ADD COLUMN applicant_phone text,
  ADD CONSTRAINT dossier_pause_kind CHECK (pause_kind IN ('supplement', 'financial-obligation', 'suspension')),
  ADD CONSTRAINT dossier_paused CHECK ((pause_kind IS NULL) = (paused_since IS NULL)),
  ADD CONSTRAINT dossier_not_paused_when_ended CHECK (ended_at IS NULL OR pause_kind IS NULL);

UPDATE dossiers.dossier SET index_due_at = due_at,
  applicant_id_number = (SELECT event #>> '{applicant,idNumber}' FROM dossiers.dossier_event AS first WHERE first.dossier_id = dossier.dossier_id AND first.version = 1),
  applicant_phone = (SELECT regexp_replace(event #>> '{applicant,phone}', '\D', '', 'g') FROM dossiers.dossier_event AS first WHERE first.dossier_id = dossier.dossier_id AND first.version = 1);

CREATE INDEX dossier_by_name ON dossiers.dossier USING gin (to_tsvector('simple'::regconfig, platform.fold(applicant_name)));
CREATE INDEX dossier_by_id_number ON dossiers.dossier (applicant_id_number, submitted_at DESC, dossier_id) WHERE applicant_id_number IS NOT NULL;
CREATE INDEX dossier_by_phone ON dossiers.dossier (applicant_phone, submitted_at DESC, dossier_id) WHERE applicant_phone IS NOT NULL;
CREATE INDEX dossier_in_hand ON dossiers.dossier (holder_assignee_id, (coalesce(due_at, holder_due_at, 'infinity'::timestamptz)), dossier_id)
  WHERE ended_at IS NULL AND holder_assignee_id IS NOT NULL;
CREATE INDEX dossier_due ON dossiers.dossier (resolving_unit_id, due_at, dossier_id) WHERE ended_at IS NULL AND finished_at IS NULL AND due_at IS NOT NULL;

CREATE TABLE dossiers.pause (
  dossier_id uuid NOT NULL,
  serial int NOT NULL,
  kind text NOT NULL,
  mode text NOT NULL,
  basis text NOT NULL,
  reason text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  undone boolean NOT NULL,
  CONSTRAINT pause_key PRIMARY KEY (dossier_id, serial),
  CONSTRAINT pause_kind CHECK (kind IN ('supplement', 'financial-obligation', 'suspension')),
  CONSTRAINT pause_mode CHECK (mode IN ('pause-resume', 'restart')),
  CONSTRAINT pause_forwards CHECK (until_at >= from_at)
);
COMMENT ON TABLE dossiers.pause IS 'Time that does not count against the authority: from, until, by which rule and why';
GRANT SELECT, INSERT ON dossiers.pause TO motcua_app;
GRANT UPDATE (until_at, undone) ON dossiers.pause TO motcua_app;

CREATE TABLE dossiers.asked_unit (
  dossier_id uuid NOT NULL,
  kind text NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  content text NOT NULL,
  asked_at timestamptz NOT NULL,
  due_at timestamptz,
  answered_at timestamptz,
  undone boolean NOT NULL,
  CONSTRAINT asked_unit_key PRIMARY KEY (dossier_id, kind, serial),
  CONSTRAINT asked_unit_kind CHECK (kind IN ('opinion', 'branch'))
);
COMMENT ON TABLE dossiers.asked_unit IS 'Units whose opinion or part in a dossier is asked beside its holder, until they have answered';
GRANT SELECT, INSERT ON dossiers.asked_unit TO motcua_app;
GRANT UPDATE (unit_id, answered_at, undone) ON dossiers.asked_unit TO motcua_app;
CREATE INDEX asked_unit_open ON dossiers.asked_unit (unit_id, due_at, dossier_id) WHERE answered_at IS NULL AND NOT undone;

CREATE TABLE dossiers.supplement_file (
  dossier_id uuid NOT NULL,
  item int NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  added_at timestamptz NOT NULL,
  CONSTRAINT supplement_file_key PRIMARY KEY (dossier_id, item, file_id)
);
COMMENT ON TABLE dossiers.supplement_file IS 'Files put beside the items of a supplement before it is given; part of the dossier only then';
GRANT SELECT, INSERT, DELETE ON dossiers.supplement_file TO motcua_app;

CREATE TABLE dossiers.last_seen (
  dossier_id uuid NOT NULL,
  official_id uuid NOT NULL,
  version int NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT last_seen_key PRIMARY KEY (dossier_id, official_id)
);
COMMENT ON TABLE dossiers.last_seen IS 'Up to which version an official has seen a dossier, for what changed since';
GRANT SELECT, INSERT, UPDATE ON dossiers.last_seen TO motcua_app;

ALTER TABLE dossiers.dossier_component ADD COLUMN revision int NOT NULL DEFAULT 1;
ALTER TABLE dossiers.due_date_change ADD COLUMN words text;
ALTER TABLE dossiers.dossier_answers ADD COLUMN revision int NOT NULL DEFAULT 1;
ALTER TABLE dossiers.dossier_answers DROP CONSTRAINT dossier_answers_key;
ALTER TABLE dossiers.dossier_answers ADD CONSTRAINT dossier_answers_key PRIMARY KEY (dossier_id, form_ref, revision);
ALTER TABLE dossiers.issued_result ADD COLUMN undone boolean NOT NULL DEFAULT false;
GRANT UPDATE (undone) ON dossiers.issued_result TO motcua_app;

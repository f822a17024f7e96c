CREATE SCHEMA procedures;
GRANT USAGE ON SCHEMA procedures TO motcua_app;

CREATE TABLE procedures.import_run (
  id uuid NOT NULL,
  source text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  format text NOT NULL,
  imported_by text NOT NULL,
  started_at timestamptz NOT NULL,
  complete boolean NOT NULL,
  counts jsonb NOT NULL,
  report jsonb NOT NULL,
  CONSTRAINT import_run_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.import_run IS 'One import of sheets, written once when it ends: counts, rejected rows, dirt by kind; complete is false when the archive broke off';
GRANT SELECT, INSERT ON procedures.import_run TO motcua_app;

CREATE TABLE procedures.procedure (
  id uuid NOT NULL,
  code text NOT NULL,
  state text NOT NULL,
  kind text NOT NULL,
  source text NOT NULL,
  current_version_id uuid,
  retired_on date,
  replaced_by_code text,
  name text NOT NULL,
  levels text[] NOT NULL,
  sector_code text,
  sector_name text NOT NULL,
  sector_key text NOT NULL,
  promulgated_by text NOT NULL,
  agency text NOT NULL,
  agency_key text NOT NULL,
  channels text[] NOT NULL,
  service_level text,
  life_events text[] NOT NULL,
  search_words text NOT NULL,
  CONSTRAINT procedure_key PRIMARY KEY (id),
  CONSTRAINT procedure_code_key UNIQUE (code),
  CONSTRAINT procedure_state_known CHECK (state IN ('public', 'internal', 'retired')),
  CONSTRAINT procedure_kind_known CHECK (kind IN ('national', 'local', 'internal')),
  CONSTRAINT procedure_retired_dated CHECK ((state = 'retired') = (retired_on IS NOT NULL))
);
COMMENT ON TABLE procedures.procedure IS 'Current row of each procedure: its state, its version in force and what lists and search show; follows the versions, never the other way';
CREATE INDEX procedure_by_sector ON procedures.procedure (sector_key);
CREATE INDEX procedure_by_state ON procedures.procedure (state, code);
GRANT SELECT, INSERT, UPDATE ON procedures.procedure TO motcua_app;

CREATE TABLE procedures.version (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  number int NOT NULL,
  previous_version_id uuid,
  valid_from_on date NOT NULL,
  announced_on date,
  source text NOT NULL,
  content_hash text NOT NULL,
  sheet jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  import_run_id uuid NOT NULL,
  CONSTRAINT version_key PRIMARY KEY (id),
  CONSTRAINT version_number_key UNIQUE (procedure_id, number),
  CONSTRAINT version_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure (id),
  CONSTRAINT version_follows FOREIGN KEY (previous_version_id) REFERENCES procedures.version (id),
  CONSTRAINT version_from_run FOREIGN KEY (import_run_id) REFERENCES procedures.import_run (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE procedures.version IS 'Every content a procedure ever had, whole and unchangeable: a dossier keeps the version it was filed under';
GRANT SELECT, INSERT ON procedures.version TO motcua_app;

CREATE TABLE procedures.publication (
  version_id uuid NOT NULL,
  published_at timestamptz NOT NULL,
  published_by text NOT NULL,
  CONSTRAINT publication_key PRIMARY KEY (version_id),
  CONSTRAINT publication_of_version FOREIGN KEY (version_id) REFERENCES procedures.version (id)
);
COMMENT ON TABLE procedures.publication IS 'When a version was made public (công khai, NĐ 63/2010 art. 17); the announcement (công bố) is a date of the version itself';
GRANT SELECT, INSERT ON procedures.publication TO motcua_app;

CREATE TABLE procedures.state_change (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  state text NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL,
  legal_basis jsonb NOT NULL,
  replaced_by_code text,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  import_run_id uuid,
  CONSTRAINT state_change_key PRIMARY KEY (id),
  CONSTRAINT state_change_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure (id)
);
COMMENT ON TABLE procedures.state_change IS 'Trail of retirements and returns of a procedure, with reason and legal basis';
CREATE INDEX state_change_by_procedure ON procedures.state_change (procedure_id, changed_at);
GRANT SELECT, INSERT ON procedures.state_change TO motcua_app;

CREATE TABLE procedures.import_change (
  import_run_id uuid NOT NULL,
  code text NOT NULL,
  change text NOT NULL,
  name text NOT NULL,
  version_id uuid,
  previous_version_id uuid,
  CONSTRAINT import_change_key PRIMARY KEY (import_run_id, change, code),
  CONSTRAINT import_change_of_run FOREIGN KEY (import_run_id) REFERENCES procedures.import_run (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT import_change_known CHECK (change IN ('new', 'changed', 'died', 'retired', 'returned'))
);
COMMENT ON TABLE procedures.import_change IS 'What one import run made new, changed, found dead, retired or brought back, by code';
GRANT SELECT, INSERT ON procedures.import_change TO motcua_app;

CREATE TABLE procedures.service_level_assessment (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  answers jsonb NOT NULL,
  level text NOT NULL,
  reason text,
  legal_basis jsonb NOT NULL,
  assessed_at timestamptz NOT NULL,
  assessed_by text NOT NULL,
  CONSTRAINT service_level_assessment_key PRIMARY KEY (id),
  CONSTRAINT service_level_assessment_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure (id),
  CONSTRAINT service_level_known CHECK (level IN ('full', 'partial')),
  CONSTRAINT service_level_partial_explained CHECK (level = 'full' OR (reason IS NOT NULL AND jsonb_array_length(legal_basis) > 0))
);
COMMENT ON TABLE procedures.service_level_assessment IS 'Answers to the checklist of wholly online performance, the level that follows, and for partial its reason and legal basis';
CREATE INDEX service_level_assessment_latest ON procedures.service_level_assessment (procedure_id, assessed_at DESC);
GRANT SELECT, INSERT ON procedures.service_level_assessment TO motcua_app;

CREATE TABLE procedures.catalogue_revision (
  "only" boolean NOT NULL DEFAULT true,
  revision uuid NOT NULL,
  CONSTRAINT catalogue_revision_key PRIMARY KEY ("only"),
  CONSTRAINT catalogue_revision_single CHECK ("only")
);
COMMENT ON TABLE procedures.catalogue_revision IS 'Changes in the same transaction as the catalogue, so that every process knows when its search index is old';
INSERT INTO procedures.catalogue_revision (revision) VALUES (gen_random_uuid());
GRANT SELECT, UPDATE ON procedures.catalogue_revision TO motcua_app;

-- What the detectors compare with one another: one short row a dossier, so that no journal is read twice.
CREATE TABLE indicators.watched (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  procedure_code text NOT NULL,
  applicant text,
  submitted_at timestamptz NOT NULL,
  ended_at timestamptz,
  closed_by text NOT NULL,
  result_sha256 text[] NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT watched_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE indicators.watched IS 'A dossier as the detectors of gamed figures look at it; applicant: a hash, only compared; deleted when nothing is compared with it any more';
CREATE INDEX watched_closed ON indicators.watched (closed_by, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX watched_filed ON indicators.watched (applicant, procedure_code, submitted_at) WHERE applicant IS NOT NULL;
CREATE INDEX watched_results ON indicators.watched USING gin (result_sha256);
CREATE INDEX watched_by_day ON indicators.watched (on_day);
GRANT SELECT, INSERT, UPDATE, DELETE ON indicators.watched TO motcua_app;

CREATE TABLE indicators.suspicion (
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  reason jsonb NOT NULL,
  found_at timestamptz NOT NULL,
  CONSTRAINT suspicion_key PRIMARY KEY (subject_id, kind)
);
COMMENT ON TABLE indicators.suspicion IS 'Signs that a figure looks better than the work was: which dossier (or device that rated), why; accuses nobody, changes no figure';
CREATE INDEX suspicion_of_unit ON indicators.suspicion (unit_id, kind, on_day DESC, subject_id);
CREATE INDEX suspicion_by_day ON indicators.suspicion (on_day);
GRANT SELECT, INSERT, UPDATE, DELETE ON indicators.suspicion TO motcua_app;

CREATE TABLE indicators.signs_walk (
  id smallint NOT NULL CONSTRAINT signs_walk_one CHECK (id = 1),
  known_at timestamptz NOT NULL,
  subject_id uuid NOT NULL,
  looked_until timestamptz,
  CONSTRAINT signs_walk_key PRIMARY KEY (id)
);
COMMENT ON TABLE indicators.signs_walk IS 'How far the journal of facts was looked through, and until when all of it was';
INSERT INTO indicators.signs_walk (id, known_at, subject_id) VALUES (1, '-infinity', '00000000-0000-0000-0000-000000000000');
GRANT SELECT, UPDATE ON indicators.signs_walk TO motcua_app;

-- Pages of the journal in one order.
CREATE INDEX fact_change_walk ON indicators.fact_change (known_at, subject_id) WHERE sign = 1;

CREATE SCHEMA surveys;
GRANT USAGE ON SCHEMA surveys TO motcua_app;

CREATE TABLE surveys.invitation (
  dossier_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  procedure_name text NOT NULL,
  dossier_code text NOT NULL,
  invited_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  is_answered boolean NOT NULL,
  CONSTRAINT invitation_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE surveys.invitation IS 'Whose dossier ended may rate it once (NĐ 61/2018 Điều 29); says whether it was answered, never what';
CREATE INDEX invitation_by_token ON surveys.invitation (token_hash);
CREATE INDEX invitation_by_month ON surveys.invitation (unit_id, month);
GRANT SELECT, INSERT ON surveys.invitation TO motcua_app;
GRANT UPDATE (is_answered) ON surveys.invitation TO motcua_app;

CREATE TABLE surveys.rating (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  questionnaire text NOT NULL,
  channel text NOT NULL CONSTRAINT rating_channel CHECK (channel IN ('link', 'kiosk', 'paper')),
  scores jsonb NOT NULL,
  words text,
  has_case boolean NOT NULL,
  release_id uuid,
  CONSTRAINT rating_key PRIMARY KEY (id)
);
COMMENT ON TABLE surveys.rating IS 'What was answered, without dossier, person, official or moment (NĐ 61/2018 Điều 27.3); the id is drawn at random, so its order tells nothing';
CREATE INDEX rating_waiting ON surveys.rating (month, unit_id) WHERE release_id IS NULL;
GRANT SELECT, INSERT ON surveys.rating TO motcua_app;
GRANT UPDATE (release_id) ON surveys.rating TO motcua_app;

CREATE TABLE surveys.release (
  owner_id uuid NOT NULL,
  month date NOT NULL,
  release_id uuid NOT NULL,
  released_at timestamptz NOT NULL,
  rated int NOT NULL CONSTRAINT release_together CHECK (rated >= 5),
  tallies jsonb NOT NULL,
  CONSTRAINT release_key PRIMARY KEY (owner_id, month, release_id)
);
COMMENT ON TABLE surveys.release IS 'Journal of what became visible: at least five ratings together, as sums of the unit and of those above it; all results are read from here alone';
GRANT SELECT, INSERT ON surveys.release TO motcua_app;

CREATE TABLE surveys.low_case (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  scores jsonb NOT NULL,
  words text,
  dossier_code text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text,
  findings text,
  CONSTRAINT low_case_key PRIMARY KEY (id),
  CONSTRAINT low_case_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (findings IS NULL))
);
COMMENT ON TABLE surveys.low_case IS 'A low score to look into; names its dossier only where whoever rated asked to be answered';
CREATE INDEX low_case_open ON surveys.low_case (unit_id, opened_at) WHERE closed_at IS NULL;
GRANT SELECT, INSERT ON surveys.low_case TO motcua_app;
GRANT UPDATE (closed_at, closed_by, findings) ON surveys.low_case TO motcua_app;

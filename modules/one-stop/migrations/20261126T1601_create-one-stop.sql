CREATE SCHEMA one_stop;
GRANT USAGE ON SCHEMA one_stop TO motcua_app;

-- Keyed by the official who types, beside the filing draft of the same id.
CREATE TABLE one_stop.reception_note (
  owner_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  fields jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT reception_note_key PRIMARY KEY (owner_id, draft_id)
);
COMMENT ON TABLE one_stop.reception_note IS 'What an official at the counter typed beside the draft: waivers, parcel, consent, exemptions; kept at every field';
GRANT SELECT, INSERT, UPDATE, DELETE ON one_stop.reception_note TO motcua_app;

CREATE TABLE one_stop.favourite (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  chosen_by text NOT NULL,
  chosen_at timestamptz NOT NULL,
  CONSTRAINT favourite_key PRIMARY KEY (unit_id, procedure_code)
);
COMMENT ON TABLE one_stop.favourite IS 'Procedures a desk keeps at hand';
GRANT SELECT, INSERT, DELETE ON one_stop.favourite TO motcua_app;

CREATE TABLE one_stop.paper_leg (
  dossier_id uuid NOT NULL,
  leg int NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  state text NOT NULL,
  since timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  bundle_id uuid,
  settled_at timestamptz,
  reason text,
  CONSTRAINT paper_leg_key PRIMARY KEY (dossier_id, leg),
  CONSTRAINT paper_leg_state CHECK (state IN ('waiting', 'bundled', 'received', 'missing', 'void')),
  CONSTRAINT paper_leg_bundled CHECK (state NOT IN ('bundled', 'received', 'missing') OR bundle_id IS NOT NULL)
);
COMMENT ON TABLE one_stop.paper_leg IS 'Each way the papers of a dossier have to go, from whom to whom, until when, and what became of it';
CREATE UNIQUE INDEX paper_leg_under_way ON one_stop.paper_leg (dossier_id) WHERE state IN ('waiting', 'bundled');
CREATE INDEX paper_leg_waiting ON one_stop.paper_leg (from_unit_id, due_at) WHERE state = 'waiting';
CREATE INDEX paper_leg_by_bundle ON one_stop.paper_leg (bundle_id) WHERE bundle_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON one_stop.paper_leg TO motcua_app;

CREATE TABLE one_stop.bundle (
  bundle_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  year int NOT NULL,
  serial int NOT NULL,
  listed jsonb NOT NULL,
  content_sha256 text NOT NULL,
  document_id uuid NOT NULL,
  given jsonb NOT NULL,
  given_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  taken jsonb,
  taken_at timestamptz,
  CONSTRAINT bundle_key PRIMARY KEY (bundle_id),
  CONSTRAINT bundle_number UNIQUE (from_unit_id, year, serial),
  CONSTRAINT bundle_taken CHECK ((taken IS NULL) = (taken_at IS NULL))
);
COMMENT ON TABLE one_stop.bundle IS 'Paper dossiers given from hand to hand with one list; both signatures stand here with the hash of what was signed';
CREATE INDEX bundle_incoming ON one_stop.bundle (to_unit_id, due_at) WHERE taken_at IS NULL;
CREATE INDEX bundle_by_giver ON one_stop.bundle (from_unit_id, given_at DESC);
GRANT SELECT, INSERT, UPDATE ON one_stop.bundle TO motcua_app;

CREATE TABLE one_stop.bundle_counter (
  unit_id uuid NOT NULL,
  year int NOT NULL,
  last_serial int NOT NULL,
  CONSTRAINT bundle_counter_key PRIMARY KEY (unit_id, year)
);
COMMENT ON TABLE one_stop.bundle_counter IS 'Last number of a unit''s hand-over lists in a year; its row lock keeps them without gaps';
GRANT SELECT, INSERT, UPDATE ON one_stop.bundle_counter TO motcua_app;

CREATE TABLE one_stop.batch (
  batch_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  common jsonb NOT NULL,
  typed text NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT batch_key PRIMARY KEY (batch_id)
);
COMMENT ON TABLE one_stop.batch IS 'Many like dossiers brought by one representative: what they share, and the table as it was typed or pasted';
CREATE INDEX batch_by_owner ON one_stop.batch (owner_id, changed_at DESC);
GRANT SELECT, INSERT, UPDATE ON one_stop.batch TO motcua_app;

CREATE TABLE one_stop.batch_row (
  batch_id uuid NOT NULL,
  row_key text NOT NULL,
  serial int NOT NULL,
  applicant_name text NOT NULL,
  filed_as uuid NOT NULL,
  code text NOT NULL,
  filed_at timestamptz NOT NULL,
  CONSTRAINT batch_row_key PRIMARY KEY (batch_id, row_key)
);
COMMENT ON TABLE one_stop.batch_row IS 'Rows of a batch that became dossiers; a row filed once is never filed again';
GRANT SELECT, INSERT ON one_stop.batch_row TO motcua_app;

CREATE TABLE one_stop.guidance (
  guidance_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  lacking jsonb NOT NULL,
  note text NOT NULL,
  told_by text NOT NULL,
  told_at timestamptz NOT NULL,
  CONSTRAINT guidance_key PRIMARY KEY (guidance_id)
);
COMMENT ON TABLE one_stop.guidance IS 'What somebody without complete papers was told to bring (NĐ 61/2018 article 15), so that the next counter knows';
CREATE INDEX guidance_by_person ON one_stop.guidance (person_id, told_at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX guidance_by_unit ON one_stop.guidance (unit_id, told_at DESC);
GRANT SELECT, INSERT ON one_stop.guidance TO motcua_app;

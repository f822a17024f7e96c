-- Look-ups in the national registers: who asked, what for, what came back; answers kept for a short while, sealed; alerts for the operator.
CREATE TABLE identity.register_look_up (
  subject_hash text NOT NULL,
  id uuid NOT NULL,
  register text NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  about_kind text NOT NULL,
  about_id text NOT NULL,
  about_label text NOT NULL,
  procedure_code text,
  unit_id uuid,
  asked_by_kind text NOT NULL,
  asked_by uuid,
  asked_by_name text,
  asked_at timestamptz NOT NULL,
  from_kept boolean NOT NULL,
  CONSTRAINT register_look_up_key PRIMARY KEY (subject_hash, id),
  CONSTRAINT register_look_up_register CHECK (register IN ('population', 'business')),
  CONSTRAINT register_look_up_hash CHECK (subject_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT register_look_up_reason CHECK (purpose <> '' AND legal_basis <> '' AND about_id <> '')
);
COMMENT ON TABLE identity.register_look_up IS 'Journal of look-ups in national registers: who asked about whom, for which purpose and legal basis, for which draft or dossier. The number asked about is kept as a keyed hash only';
CREATE INDEX register_look_up_about ON identity.register_look_up (about_kind, about_id, asked_at);
CREATE INDEX register_look_up_at ON identity.register_look_up (asked_at);
GRANT SELECT, INSERT ON identity.register_look_up TO motcua_app;

CREATE TABLE identity.register_reply (
  subject_hash text NOT NULL,
  look_up_id uuid NOT NULL,
  outcome text NOT NULL,
  cause text,
  CONSTRAINT register_reply_key PRIMARY KEY (subject_hash, look_up_id),
  CONSTRAINT register_reply_of FOREIGN KEY (subject_hash, look_up_id) REFERENCES identity.register_look_up (subject_hash, id),
  CONSTRAINT register_reply_outcome CHECK (outcome IN ('found', 'no-match', 'several', 'down'))
);
COMMENT ON TABLE identity.register_reply IS 'How a register answered a look-up; a look-up without a reply was cut off. Facts are never kept here';
GRANT SELECT, INSERT ON identity.register_reply TO motcua_app;

CREATE TABLE identity.kept_register_answer (
  subject_hash text NOT NULL,
  register text NOT NULL,
  purpose text NOT NULL,
  about_kind text NOT NULL,
  about_id text NOT NULL,
  look_up_id uuid NOT NULL,
  sealed bytea NOT NULL,
  answered_at timestamptz NOT NULL,
  forget_at timestamptz NOT NULL,
  CONSTRAINT kept_register_answer_key PRIMARY KEY (subject_hash, register, purpose, about_kind, about_id)
);
COMMENT ON TABLE identity.kept_register_answer IS 'Facts a register told for one matter, sealed; forgotten by a job as soon as their time is over';
CREATE INDEX kept_register_answer_about ON identity.kept_register_answer (about_kind, about_id);
CREATE INDEX kept_register_answer_end ON identity.kept_register_answer (forget_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.kept_register_answer TO motcua_app;

CREATE TABLE identity.register_alert (
  register text NOT NULL,
  cause text NOT NULL,
  opened_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  failures integer NOT NULL,
  cleared_at timestamptz,
  CONSTRAINT register_alert_key PRIMARY KEY (register, cause)
);
COMMENT ON TABLE identity.register_alert IS 'Causes for which a register does not answer: one line a cause, until it answers again';
GRANT SELECT, INSERT, UPDATE ON identity.register_alert TO motcua_app;

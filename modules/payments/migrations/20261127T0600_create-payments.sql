-- Demands of levies and obligations, attempts to pay, money received and given back, what outside systems said of it.
CREATE SCHEMA payments;
GRANT USAGE ON SCHEMA payments TO motcua_app;

CREATE TABLE payments.demand (
  subject_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT demand_serial CHECK (serial > 0),
  version int NOT NULL CONSTRAINT demand_version CHECK (version > 0),
  state text NOT NULL,
  unit_id uuid NOT NULL,
  purpose text NOT NULL,
  purpose_serial int NOT NULL,
  label text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  payer_name text NOT NULL,
  amount bigint NOT NULL CONSTRAINT demand_amount CHECK (amount >= 0),
  exempted bigint NOT NULL CONSTRAINT demand_exempted CHECK (exempted >= 0),
  received bigint NOT NULL CONSTRAINT demand_received CHECK (received >= 0),
  received_online bigint NOT NULL CONSTRAINT demand_received_online CHECK (received_online >= 0),
  refunded bigint NOT NULL CONSTRAINT demand_refunded CHECK (refunded >= 0),
  demanded_at timestamptz NOT NULL,
  pay_by timestamptz,
  settled_at timestamptz,
  CONSTRAINT demand_key PRIMARY KEY (subject_id, serial),
  CONSTRAINT demand_once UNIQUE (subject_id, purpose, purpose_serial),
  CONSTRAINT demand_gives_back_what_came CHECK (refunded <= received)
);
COMMENT ON TABLE payments.demand IS 'What is to be paid for a subject (a dossier) and how far it is; folded from payment_event, locked by every act on it';
CREATE INDEX demand_by_unit ON payments.demand (unit_id, demanded_at DESC);
CREATE INDEX demand_open_by_unit ON payments.demand (unit_id, state, demanded_at DESC);
CREATE INDEX demand_by_label ON payments.demand (label);
GRANT SELECT, INSERT, UPDATE ON payments.demand TO motcua_app;

CREATE TABLE payments.payment_event (
  subject_id uuid NOT NULL,
  demand_serial int NOT NULL,
  version int NOT NULL,
  at timestamptz NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT payment_event_key PRIMARY KEY (subject_id, demand_serial, version),
  CONSTRAINT payment_event_of_demand FOREIGN KEY (subject_id, demand_serial) REFERENCES payments.demand (subject_id, serial) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE payments.payment_event IS 'Journal of each demand, append-only: demanded, exempted, tried, received, refunded, with who or what said so';
CREATE INDEX payment_event_by_time ON payments.payment_event (at);
GRANT SELECT, INSERT ON payments.payment_event TO motcua_app;

CREATE TABLE payments.attempt (
  subject_id uuid NOT NULL,
  demand_serial int NOT NULL,
  serial int NOT NULL,
  reference text NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL CONSTRAINT attempt_amount CHECK (amount > 0),
  state text NOT NULL,
  started_at timestamptz NOT NULL,
  ask_at timestamptz,
  asks int NOT NULL DEFAULT 0,
  CONSTRAINT attempt_key PRIMARY KEY (subject_id, demand_serial, serial),
  CONSTRAINT attempt_reference UNIQUE (reference)
);
COMMENT ON TABLE payments.attempt IS 'One try to pay, under the reference the outside knows it by; ask_at is when the platform is asked next, growing with asks';
CREATE INDEX attempt_to_ask ON payments.attempt (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX attempt_by_start ON payments.attempt (started_at);
GRANT SELECT, INSERT, UPDATE ON payments.attempt TO motcua_app;

CREATE TABLE payments.receipt (
  subject_id uuid NOT NULL,
  demand_serial int NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  document_id uuid NOT NULL,
  number text NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL CONSTRAINT receipt_amount CHECK (amount > 0),
  reference text,
  transaction_no text,
  received_at timestamptz NOT NULL,
  CONSTRAINT receipt_key PRIMARY KEY (subject_id, demand_serial, serial)
);
COMMENT ON TABLE payments.receipt IS 'Money received, one line per receipt; written once. The numbered paper is kept by official_documents';
CREATE INDEX receipt_by_unit ON payments.receipt (unit_id, received_at DESC);
CREATE INDEX receipt_by_reference ON payments.receipt (reference);
GRANT SELECT, INSERT ON payments.receipt TO motcua_app;

CREATE TABLE payments.refund (
  subject_id uuid NOT NULL,
  demand_serial int NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  amount bigint NOT NULL CONSTRAINT refund_amount CHECK (amount > 0),
  reason text NOT NULL,
  ordered_at timestamptz NOT NULL,
  done_at timestamptz,
  evidence text,
  CONSTRAINT refund_key PRIMARY KEY (subject_id, demand_serial, serial)
);
COMMENT ON TABLE payments.refund IS 'Money to give back and when it was given back, with its evidence';
CREATE INDEX refund_by_unit ON payments.refund (unit_id, ordered_at DESC);
GRANT SELECT, INSERT, UPDATE ON payments.refund TO motcua_app;

CREATE TABLE payments.message_event (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  via text NOT NULL,
  reference text,
  verdict text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT message_event_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.message_event IS 'Everything the platform and the bank said, believed or not, with what became of it; append-only';
CREATE INDEX message_event_by_reference ON payments.message_event (reference, at);
GRANT SELECT, INSERT ON payments.message_event TO motcua_app;

CREATE TABLE payments.difference (
  id uuid NOT NULL,
  kind text NOT NULL,
  reference text NOT NULL,
  unit_id uuid,
  subject_id uuid,
  demand_serial int,
  ours bigint,
  platform bigint,
  statement bigint,
  transaction_no text,
  detail text,
  found_at timestamptz NOT NULL,
  repaired_at timestamptz,
  repaired_by jsonb,
  repair text,
  CONSTRAINT difference_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.difference IS 'Where our journal, the platform and the bank do not agree, until somebody or the next nightly run has put it right';
CREATE UNIQUE INDEX difference_open ON payments.difference (kind, reference) WHERE repaired_at IS NULL;
CREATE INDEX difference_by_time ON payments.difference (found_at DESC);
GRANT SELECT, INSERT, UPDATE ON payments.difference TO motcua_app;

CREATE TABLE payments.reconciliation (
  id uuid NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  checked int NOT NULL,
  settled int NOT NULL,
  differences int NOT NULL,
  platform_heard boolean NOT NULL,
  statement_heard boolean NOT NULL,
  CONSTRAINT reconciliation_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.reconciliation IS 'Each nightly match of one day, what it looked at and what it found; append-only';
CREATE INDEX reconciliation_by_time ON payments.reconciliation (at DESC);
GRANT SELECT, INSERT ON payments.reconciliation TO motcua_app;

CREATE SCHEMA indicators;
GRANT USAGE ON SCHEMA indicators TO motcua_app;

CREATE TABLE indicators.fact (
  subject_id uuid NOT NULL,
  version int NOT NULL,
  kind text NOT NULL,
  label text,
  unit_id uuid NOT NULL,
  examiner_id uuid,
  owner_ids uuid[] NOT NULL,
  procedure_code text NOT NULL,
  received_on date NOT NULL,
  ended_on date,
  late_at timestamptz,
  count_ids smallint[] NOT NULL,
  count_days date[] NOT NULL,
  count_sums int[] NOT NULL,
  CONSTRAINT fact_key PRIMARY KEY (subject_id),
  CONSTRAINT fact_kind CHECK (kind IN ('dossier')),
  CONSTRAINT fact_cells CHECK (cardinality(count_ids) = cardinality(count_days) AND cardinality(count_ids) = cardinality(count_sums))
);
COMMENT ON TABLE indicators.fact IS 'As what each subject counts now: one cell per count, with its day; owner_ids: the unit, those above it, the official who examined';
GRANT SELECT, INSERT, UPDATE, DELETE ON indicators.fact TO motcua_app;
CREATE INDEX fact_open ON indicators.fact (unit_id, late_at, subject_id) WHERE ended_on IS NULL AND late_at IS NOT NULL;
CREATE INDEX fact_due_today ON indicators.fact (late_at) WHERE ended_on IS NULL AND late_at IS NOT NULL;
CREATE INDEX fact_received ON indicators.fact (unit_id, received_on DESC, subject_id);
CREATE INDEX fact_examined ON indicators.fact (unit_id, ended_on, examiner_id) WHERE examiner_id IS NOT NULL;
-- Counts by number, as domain/counts.ts names them: 7 ended late, 12 and 13 result due and given as a file, 11 and 14 finished and digitised, 18 and 19 to be paid and paid online.
CREATE INDEX fact_ended_late ON indicators.fact (unit_id, ended_on DESC, subject_id) WHERE 7 = ANY (count_ids);
CREATE INDEX fact_without_file ON indicators.fact (unit_id, ended_on DESC, subject_id) WHERE 12 = ANY (count_ids) AND NOT 13 = ANY (count_ids);
CREATE INDEX fact_not_digitised ON indicators.fact (unit_id, ended_on DESC, subject_id) WHERE 11 = ANY (count_ids) AND NOT 14 = ANY (count_ids);
CREATE INDEX fact_not_paid_online ON indicators.fact (unit_id, received_on DESC, subject_id) WHERE 18 = ANY (count_ids) AND NOT 19 = ANY (count_ids);

CREATE TABLE indicators.fact_change (
  subject_id uuid NOT NULL,
  version int NOT NULL,
  sign smallint NOT NULL,
  known_at timestamptz NOT NULL,
  unit_id uuid NOT NULL,
  owner_ids uuid[] NOT NULL,
  procedure_code text NOT NULL,
  count_ids smallint[] NOT NULL,
  count_days date[] NOT NULL,
  count_sums int[] NOT NULL,
  CONSTRAINT fact_change_key PRIMARY KEY (subject_id, version, sign),
  CONSTRAINT fact_change_sign CHECK (sign IN (-1, 1))
);
COMMENT ON TABLE indicators.fact_change IS 'Journal of facts: what stopped counting (-1) and what counts instead (1), and since when that is known; every past day can be counted again from it';
GRANT SELECT, INSERT ON indicators.fact_change TO motcua_app;
CREATE INDEX fact_change_known ON indicators.fact_change (known_at);

CREATE TABLE indicators.to_fold (
  subject_id uuid NOT NULL,
  version int NOT NULL,
  sign smallint NOT NULL,
  CONSTRAINT to_fold_key PRIMARY KEY (subject_id, version, sign)
);
COMMENT ON TABLE indicators.to_fold IS 'Changes of facts that the counters do not hold yet; whoever reads a figure adds them';
GRANT SELECT, INSERT, DELETE ON indicators.to_fold TO motcua_app;

CREATE TABLE indicators.counter (
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  grain text NOT NULL,
  starts_on date NOT NULL,
  count_id smallint NOT NULL,
  total bigint NOT NULL,
  CONSTRAINT counter_key PRIMARY KEY (owner_id, procedure_code, grain, starts_on, count_id),
  CONSTRAINT counter_grain CHECK (grain IN ('day', 'month', 'year'))
);
COMMENT ON TABLE indicators.counter IS 'Sums of facts per unit (with those below) or official: by day, month and year for all procedures (code empty), by month and year for each';
GRANT SELECT, INSERT, UPDATE, DELETE ON indicators.counter TO motcua_app;

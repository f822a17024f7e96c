-- One row per owner, procedure and span, with all counts in it by number: a twentieth of the rows. What was folded is folded again.
DROP TABLE indicators.counter;

CREATE TABLE indicators.counter (
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  grain text NOT NULL,
  starts_on date NOT NULL,
  totals bigint[] NOT NULL,
  CONSTRAINT counter_key PRIMARY KEY (owner_id, procedure_code, grain, starts_on),
  CONSTRAINT counter_grain CHECK (grain IN ('day', 'month', 'year'))
);
COMMENT ON TABLE indicators.counter IS 'Sums of facts per unit (with those below) or official, each count at the place of its number: by day, month and year for all procedures (code empty), by month and year for each';
GRANT SELECT, INSERT, UPDATE, DELETE ON indicators.counter TO motcua_app;

INSERT INTO indicators.to_fold (subject_id, version, sign) SELECT subject_id, version, sign FROM indicators.fact_change ON CONFLICT DO NOTHING;

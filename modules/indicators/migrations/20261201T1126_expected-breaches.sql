-- How many dossiers stood at a step with so many days left, and how many of them broke their date: of each unit and those above it, by the day that became known.
CREATE TABLE indicators.breach_sample (
  owner_id uuid NOT NULL,
  on_day date NOT NULL,
  stage text NOT NULL,
  days_left smallint NOT NULL,
  seen int NOT NULL,
  broke int NOT NULL,
  CONSTRAINT breach_sample_key PRIMARY KEY (owner_id, on_day, stage, days_left)
);
COMMENT ON TABLE indicators.breach_sample IS 'Of dossiers that ended in time or broke their date on a day: where they stood before; looked back on for ninety days, then deleted';
CREATE INDEX breach_sample_by_day ON indicators.breach_sample (on_day);
GRANT SELECT, INSERT, DELETE ON indicators.breach_sample TO motcua_app;

CREATE TABLE indicators.breach_day (
  on_day date NOT NULL,
  CONSTRAINT breach_day_key PRIMARY KEY (on_day)
);
COMMENT ON TABLE indicators.breach_day IS 'Days whose dossiers are in breach_sample';
GRANT SELECT, INSERT, DELETE ON indicators.breach_day TO motcua_app;

ALTER TABLE procedures.national_comparison ADD COLUMN source text NOT NULL DEFAULT 'file' CONSTRAINT national_comparison_source CHECK (source IN ('file', 'network'));

CREATE TABLE procedures.national_answer (
  code text NOT NULL,
  facts jsonb,
  read_at timestamptz NOT NULL,
  CONSTRAINT national_answer_key PRIMARY KEY (code)
);
COMMENT ON TABLE procedures.national_answer IS 'What the national database said of each procedure when it was last asked over the network; facts absent where the answer could not be read';
GRANT SELECT, INSERT, UPDATE, DELETE ON procedures.national_answer TO motcua_app;

CREATE TABLE procedures.national_reading (
  id smallint NOT NULL CONSTRAINT national_reading_one CHECK (id = 1),
  began_at timestamptz,
  ended_at timestamptz,
  fault text,
  fault_at timestamptz,
  CONSTRAINT national_reading_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.national_reading IS 'The reading of the national catalogue over the network: since when, whether it is over, why it last stopped';
INSERT INTO procedures.national_reading (id) VALUES (1);
GRANT SELECT, UPDATE ON procedures.national_reading TO motcua_app;

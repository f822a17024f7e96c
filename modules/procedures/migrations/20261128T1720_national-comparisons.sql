-- NĐ 63/2010 article 26.2: what differs between our public catalogue and the national one, as of one file of theirs.
CREATE TABLE procedures.national_comparison (
  id uuid NOT NULL,
  compared_at timestamptz NOT NULL,
  compared_by text NOT NULL,
  compared_by_name text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  complete boolean NOT NULL,
  counts jsonb NOT NULL,
  CONSTRAINT national_comparison_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.national_comparison IS 'Each time the public catalogue was held against a file of the national one: who, when, which file, how many differ';
CREATE INDEX national_comparison_newest ON procedures.national_comparison (compared_at DESC);
GRANT SELECT, INSERT ON procedures.national_comparison TO motcua_app;

CREATE TABLE procedures.national_difference (
  comparison_id uuid NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  elements jsonb NOT NULL,
  CONSTRAINT national_difference_key PRIMARY KEY (comparison_id, kind, code),
  CONSTRAINT national_difference_of FOREIGN KEY (comparison_id) REFERENCES procedures.national_comparison (id),
  CONSTRAINT national_difference_kind_known CHECK (kind IN ('only-here', 'only-there', 'differs'))
);
COMMENT ON TABLE procedures.national_difference IS 'A procedure that only one catalogue holds, or that says something else in each, element by element';
GRANT SELECT, INSERT ON procedures.national_difference TO motcua_app;

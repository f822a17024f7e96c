-- Some results can only be done once others are: while they wait nobody is late with them.
CREATE TABLE plans.dependency (
  plan_id uuid NOT NULL,
  serial int NOT NULL,
  after_serial int NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT dependency_key PRIMARY KEY (plan_id, serial, after_serial),
  CONSTRAINT dependency_of_another CHECK (serial <> after_serial)
);
COMMENT ON TABLE plans.dependency IS 'Which deliverable of a plan can only be done once another is, as whoever follows the plan up set it';
GRANT SELECT, INSERT, DELETE ON plans.dependency TO motcua_app;

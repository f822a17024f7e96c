CREATE TABLE platform.seed (
  name text NOT NULL,
  profile text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT seed_key PRIMARY KEY (name)
);
COMMENT ON TABLE platform.seed IS 'Which module has loaded its part of which province profile, so that a start loads nothing twice';
GRANT SELECT, INSERT ON platform.seed TO motcua_app;

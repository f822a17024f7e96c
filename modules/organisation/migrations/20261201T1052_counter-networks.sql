CREATE TABLE organisation.counter_network (
  unit_id uuid NOT NULL,
  network cidr NOT NULL,
  source text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT counter_network_unit FOREIGN KEY (unit_id) REFERENCES organisation.unit (id),
  CONSTRAINT counter_network_key PRIMARY KEY (unit_id, network)
);
COMMENT ON TABLE organisation.counter_network IS 'Networks from which the counters of a reception place reach the internet, as whoever administers them says, with the source';
GRANT SELECT, INSERT, DELETE ON organisation.counter_network TO motcua_app;

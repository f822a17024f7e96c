CREATE TABLE surveys.rated_device (
  device_hash bytea NOT NULL,
  unit_id uuid NOT NULL,
  id uuid NOT NULL,
  first_on date NOT NULL,
  rated int NOT NULL,
  CONSTRAINT rated_device_key PRIMARY KEY (device_hash, unit_id)
);
COMMENT ON TABLE surveys.rated_device IS 'How many ratings of a unit one device gave within a day: known by a random mark that the device forgets after that day; no rating, dossier, person, address or moment; deleted after a week';
CREATE INDEX rated_device_by_day ON surveys.rated_device (first_on, rated);
GRANT SELECT, INSERT, DELETE ON surveys.rated_device TO motcua_app;
GRANT UPDATE (rated) ON surveys.rated_device TO motcua_app;

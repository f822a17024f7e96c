CREATE TABLE dossiers.filed_at_counter (
  dossier_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  CONSTRAINT filed_at_counter_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.filed_at_counter IS 'Dossiers a citizen''s account filed online from the network of a reception place: which place, never from which address or device';
GRANT SELECT, INSERT ON dossiers.filed_at_counter TO motcua_app;

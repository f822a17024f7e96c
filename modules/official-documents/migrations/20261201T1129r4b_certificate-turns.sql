-- Two windows of one official may ask VNeID at once: the second finds the turn taken and asks nobody.
CREATE TABLE official_documents.certificate_turn (
  official_id uuid NOT NULL,
  taken_at timestamptz NOT NULL,
  CONSTRAINT certificate_turn_key PRIMARY KEY (official_id)
);
COMMENT ON TABLE official_documents.certificate_turn IS 'Officials a certificate is being asked for this moment';
GRANT SELECT, INSERT, UPDATE, DELETE ON official_documents.certificate_turn TO motcua_app;

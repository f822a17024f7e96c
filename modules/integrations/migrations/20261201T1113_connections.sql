-- QĐ 276/QĐ-UBND III.3g: of each connection, when it last answered and when and why it last did not; written by every process now and then.
CREATE SCHEMA integrations;
GRANT USAGE ON SCHEMA integrations TO motcua_app;
CREATE TABLE integrations.connection (
  connector text NOT NULL,
  answered_at timestamptz,
  failed_at timestamptz,
  fault text,
  CONSTRAINT connection_key PRIMARY KEY (connector),
  CONSTRAINT connection_fault CHECK ((failed_at IS NULL) = (fault IS NULL))
);
COMMENT ON TABLE integrations.connection IS 'How each outside system last answered; one row a system';
GRANT SELECT, INSERT, UPDATE ON integrations.connection TO motcua_app;

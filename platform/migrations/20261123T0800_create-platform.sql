-- The ground: what the HTTP pipeline itself must remember.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
GRANT USAGE ON SCHEMA platform TO motcua_app;
COMMENT ON TABLE platform.migration IS 'Which migration files have run, with the hash of their words';
GRANT SELECT ON platform.migration TO motcua_app;

CREATE TABLE platform.idempotency (
  actor_key text NOT NULL,
  key text NOT NULL,
  operation text NOT NULL,
  request_hash text NOT NULL,
  status int NOT NULL,
  answer jsonb,
  at timestamptz NOT NULL,
  CONSTRAINT idempotency_key PRIMARY KEY (actor_key, key)
);
COMMENT ON TABLE platform.idempotency IS 'First answer of every command, so that a repeated one changes nothing; kept for seven days';
CREATE INDEX idempotency_by_age ON platform.idempotency (at);
GRANT SELECT, INSERT, DELETE ON platform.idempotency TO motcua_app;

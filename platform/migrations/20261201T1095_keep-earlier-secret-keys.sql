ALTER TABLE platform.secret_key DROP CONSTRAINT secret_key_key, DROP CONSTRAINT secret_key_one, DROP COLUMN one;
ALTER TABLE platform.secret_key ADD COLUMN serial integer NOT NULL DEFAULT 1, ADD COLUMN known_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE platform.secret_key ALTER COLUMN serial DROP DEFAULT;
ALTER TABLE platform.secret_key ADD CONSTRAINT secret_key_key PRIMARY KEY (serial), ADD CONSTRAINT secret_key_fingerprint UNIQUE (fingerprint);
-- The key of an earlier release was there when its table was made.
UPDATE platform.secret_key SET known_at = applied_at FROM platform.migration WHERE name = '20261130T1400_create-secret-key';
COMMENT ON TABLE platform.secret_key IS 'Fingerprints of the keys in secret.key, the newest last, since when each is in force: a process whose file lacks the newest does not start';

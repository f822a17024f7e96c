-- A key without this, where there is an older one, was taken and nothing was sealed anew by it yet: the change of keys was cut off.
ALTER TABLE platform.secret_key ADD COLUMN resealed_at timestamptz;
UPDATE platform.secret_key SET resealed_at = known_at;
COMMENT ON TABLE platform.secret_key IS 'Fingerprints of the keys in secret.key, the newest last, since when each is in force and when what lives on was sealed anew by it: a process whose file lacks the newest does not start';

CREATE TABLE platform.secret_key (
  one boolean NOT NULL DEFAULT true,
  fingerprint text NOT NULL,
  CONSTRAINT secret_key_key PRIMARY KEY (one),
  CONSTRAINT secret_key_one CHECK (one)
);
COMMENT ON TABLE platform.secret_key IS 'Fingerprint of the secret.key that seals what is sealed here: a process that holds another key does not start';
GRANT SELECT, INSERT ON platform.secret_key TO motcua_app;

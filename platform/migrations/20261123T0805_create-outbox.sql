CREATE SCHEMA outbox;
GRANT USAGE ON SCHEMA outbox TO motcua_app;

CREATE TABLE outbox.message (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position int NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  appended_at timestamptz NOT NULL,
  CONSTRAINT message_key PRIMARY KEY (subject_id, receiver, position)
);
COMMENT ON TABLE outbox.message IS 'What outside systems are to be told, written with the act itself; never changed. Its key is its idempotency key';
GRANT SELECT, INSERT ON outbox.message TO motcua_app;

CREATE TABLE outbox.delivery (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position int NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  leased_until timestamptz,
  last_fault text,
  delivered_at timestamptz,
  CONSTRAINT delivery_key PRIMARY KEY (subject_id, receiver, position),
  CONSTRAINT delivery_message FOREIGN KEY (subject_id, receiver, position) REFERENCES outbox.message (subject_id, receiver, position)
);
COMMENT ON TABLE outbox.delivery IS 'How far each message came: waiting until delivered_at is set or a dead letter names it';
GRANT SELECT, INSERT, UPDATE ON outbox.delivery TO motcua_app;
CREATE INDEX delivery_waiting ON outbox.delivery (receiver, next_attempt_at, subject_id, position) WHERE delivered_at IS NULL;

CREATE TABLE outbox.dead_letter (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position int NOT NULL,
  reason text NOT NULL,
  buried_at timestamptz NOT NULL,
  CONSTRAINT dead_letter_key PRIMARY KEY (subject_id, receiver, position),
  CONSTRAINT dead_letter_message FOREIGN KEY (subject_id, receiver, position) REFERENCES outbox.message (subject_id, receiver, position)
);
COMMENT ON TABLE outbox.dead_letter IS 'Messages given up after too many attempts; they hold back the later ones of their subject until an administrator sends them again';
GRANT SELECT, INSERT, DELETE ON outbox.dead_letter TO motcua_app;

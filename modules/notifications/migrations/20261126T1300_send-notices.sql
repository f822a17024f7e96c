-- Notices that leave the house: contacts of people without an account, a message per channel, preferences, alerts of providers.
ALTER TABLE notifications.notice DROP CONSTRAINT notice_recipient;
ALTER TABLE notifications.notice ADD CONSTRAINT notice_recipient CHECK (recipient_kind IN ('person', 'official', 'contact'));
ALTER TABLE notifications.notice ADD COLUMN contact jsonb;
ALTER TABLE notifications.notice ADD COLUMN hidden boolean NOT NULL DEFAULT false;
CREATE INDEX notice_by_age ON notifications.notice (at);
GRANT DELETE ON notifications.notice TO motcua_app;

CREATE TABLE notifications.message (
  recipient_id uuid NOT NULL,
  message_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  notice_id uuid,
  digest_id uuid,
  channel text NOT NULL,
  template text NOT NULL,
  event_kind text NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  address text,
  words jsonb,
  attempts int NOT NULL DEFAULT 0,
  sends int NOT NULL DEFAULT 1,
  fault text,
  reference text,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  sent_at timestamptz,
  delivered_at timestamptz,
  CONSTRAINT message_key PRIMARY KEY (recipient_id, message_id),
  CONSTRAINT message_channel CHECK (channel IN ('email', 'sms', 'zalo')),
  CONSTRAINT message_state CHECK (state IN ('held', 'waiting', 'failed', 'sent', 'delivered', 'given-up', 'in-digest', 'not-needed'))
);
COMMENT ON TABLE notifications.message IS 'One notice (or a day of them) on its way to one recipient by one channel, and how far it came; words and address are erased after some days';
CREATE INDEX message_open ON notifications.message (state, message_id) WHERE state IN ('waiting', 'failed', 'given-up');
CREATE INDEX message_held ON notifications.message (due_at) WHERE state = 'held';
CREATE INDEX message_by_age ON notifications.message (created_at) WHERE address IS NOT NULL;
CREATE INDEX message_newest ON notifications.message (message_id);
CREATE INDEX message_of_digest ON notifications.message (recipient_id, digest_id) WHERE digest_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON notifications.message TO motcua_app;

CREATE TABLE notifications.preference (
  recipient_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  language text NOT NULL,
  timing text NOT NULL,
  digest_hour int NOT NULL,
  quiet_from int,
  quiet_until int,
  channels jsonb NOT NULL,
  email text,
  phone text,
  changed_at timestamptz NOT NULL,
  CONSTRAINT preference_key PRIMARY KEY (recipient_id),
  CONSTRAINT preference_timing CHECK (timing IN ('at-once', 'daily')),
  CONSTRAINT preference_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
  CONSTRAINT preference_hours CHECK (digest_hour BETWEEN 0 AND 23 AND coalesce(quiet_from, 0) BETWEEN 0 AND 1439 AND coalesce(quiet_until, 0) BETWEEN 0 AND 1439)
);
COMMENT ON TABLE notifications.preference IS 'How a person or official wants to be told: channels per kind of event, language, quiet hours, at once or daily; no row means the usual way';
GRANT SELECT, INSERT, UPDATE ON notifications.preference TO motcua_app;

CREATE TABLE notifications.provider_alert (
  channel text NOT NULL,
  cause text NOT NULL,
  opened_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  failures int NOT NULL,
  next_probe_at timestamptz NOT NULL,
  cleared_at timestamptz,
  CONSTRAINT provider_alert_key PRIMARY KEY (channel, cause)
);
COMMENT ON TABLE notifications.provider_alert IS 'A provider that fails, once per cause; open until a message gets through again';
GRANT SELECT, INSERT, UPDATE ON notifications.provider_alert TO motcua_app;

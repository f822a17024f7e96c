CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO motcua_app;

CREATE TABLE notifications.notice (
  recipient_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  template text NOT NULL,
  params jsonb NOT NULL,
  about_kind text NOT NULL,
  about_id uuid NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT notice_key PRIMARY KEY (recipient_id, notice_id),
  CONSTRAINT notice_recipient CHECK (recipient_kind IN ('person', 'official'))
);
COMMENT ON TABLE notifications.notice IS 'In-app notices of people and officials; a signal only, never the store of anything';
CREATE INDEX notice_unread ON notifications.notice (recipient_id) WHERE read_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON notifications.notice TO motcua_app;

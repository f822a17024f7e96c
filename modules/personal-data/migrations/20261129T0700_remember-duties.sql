-- NĐ 356/2025 article 5, Luật 91/2025/QH15 article 23: who carries a request out, and each reminder before a clock ends, once.
ALTER TABLE personal_data.data_request ADD COLUMN doer_id uuid, ADD COLUMN doer_name text;
GRANT UPDATE (doer_id, doer_name) ON personal_data.data_request TO motcua_app;
ALTER TABLE personal_data.data_request_event ADD COLUMN doer_name text;

CREATE TABLE personal_data.duty_reminder (
  duty_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  stage text NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT duty_reminder_key PRIMARY KEY (duty_id, due_at, stage),
  CONSTRAINT duty_reminder_stage CHECK (stage IN ('soon', 'late'))
);
COMMENT ON TABLE personal_data.duty_reminder IS 'Reminders of a request or breach whose clock ends soon or has ended; one of a stage for each clock';
CREATE INDEX breach_open ON personal_data.breach (notice_due_at) WHERE state = 'open';
GRANT SELECT, INSERT ON personal_data.duty_reminder TO motcua_app;

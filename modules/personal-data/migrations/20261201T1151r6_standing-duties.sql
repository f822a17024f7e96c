-- NĐ 13/2023 article 24, NĐ 85/2016, TT 12/2022, NĐ 331/2026: when each standing duty was done, and by which paper.
CREATE TABLE personal_data.standing_duty_done (
  duty text NOT NULL,
  serial integer NOT NULL,
  done_on date NOT NULL,
  words text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT standing_duty_done_key PRIMARY KEY (duty, serial)
);
COMMENT ON TABLE personal_data.standing_duty_done IS 'Journal of what whoever runs the system owes again and again (impact file, level file, scans, reviews, reports): when it was done, and by which paper';
GRANT SELECT, INSERT ON personal_data.standing_duty_done TO motcua_app;

CREATE TABLE personal_data.standing_duty_reminder (
  duty text NOT NULL,
  due_on date NOT NULL,
  stage text NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT standing_duty_reminder_key PRIMARY KEY (duty, due_on, stage),
  CONSTRAINT standing_duty_reminder_stage CHECK (stage IN ('soon', 'late'))
);
COMMENT ON TABLE personal_data.standing_duty_reminder IS 'Reminders of a standing duty that is due soon or late; one of a stage for each date';
GRANT SELECT, INSERT ON personal_data.standing_duty_reminder TO motcua_app;

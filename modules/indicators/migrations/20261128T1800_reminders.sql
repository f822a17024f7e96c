-- One letter a day to a unit about one sort of matter: a second tap writes nothing.
CREATE TABLE indicators.reminder (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  what text NOT NULL,
  from_unit_id uuid NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL,
  matters int NOT NULL,
  document_id uuid NOT NULL,
  number text NOT NULL,
  CONSTRAINT reminder_key PRIMARY KEY (id),
  CONSTRAINT reminder_once_a_day UNIQUE (unit_id, what, from_unit_id, sent_on),
  CONSTRAINT reminder_what CHECK (what IN ('dossiers', 'feedback')),
  CONSTRAINT reminder_matters CHECK (matters > 0)
);
COMMENT ON TABLE indicators.reminder IS 'Reminder letters (công văn đôn đốc) to a unit about dossiers or feedback that are or will be late; words and list are frozen with the issued paper';
GRANT SELECT, INSERT ON indicators.reminder TO motcua_app;

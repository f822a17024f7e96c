-- Who has not answered may be called: drawn by lot, each once.
CREATE TABLE surveys.drawn (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  seed text NOT NULL,
  drawn_at timestamptz NOT NULL,
  drawn_by text NOT NULL,
  unreached_at timestamptz,
  CONSTRAINT drawn_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE surveys.drawn IS 'Finished dossiers whose applicants are called for their rating: drawn by lot with its seed, never a second time; says nothing of the answer';
CREATE INDEX drawn_by_month ON surveys.drawn (unit_id, month);
GRANT SELECT, INSERT ON surveys.drawn TO motcua_app;
GRANT UPDATE (unreached_at) ON surveys.drawn TO motcua_app;
ALTER TABLE surveys.rating DROP CONSTRAINT rating_channel;
ALTER TABLE surveys.rating ADD CONSTRAINT rating_channel CHECK (channel IN ('link', 'kiosk', 'paper', 'phone'));

-- NĐ 61/2018 article 15.3: a supplement is asked for once; whoever owes it is reminded before its time is over, once.
CREATE TABLE dossiers.supplement_reminder (
  dossier_id uuid NOT NULL,
  reminded_at timestamptz NOT NULL,
  CONSTRAINT supplement_reminder_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.supplement_reminder IS 'When the applicant was reminded that the time to give a supplement ends soon';
GRANT SELECT, INSERT ON dossiers.supplement_reminder TO motcua_app;

-- The morning job looks at every unit at once; few wait at any time.
CREATE INDEX dossier_supplement_waits ON dossiers.dossier (dossier_id) WHERE state = 'supplement-requested' AND ended_at IS NULL;

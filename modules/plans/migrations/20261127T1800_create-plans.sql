CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO motcua_app;

CREATE TABLE plans.plan (
  id uuid NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  year int NOT NULL CONSTRAINT plan_year CHECK (year BETWEEN 2000 AND 2100),
  issued_on date NOT NULL,
  remarks jsonb NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  CONSTRAINT plan_key PRIMARY KEY (id),
  CONSTRAINT plan_number UNIQUE (number, issued_on)
);
COMMENT ON TABLE plans.plan IS 'A yearly plan of reform of administrative procedures as its decision gives it (QĐ 276/QĐ-UBND), with what its table left open';
GRANT SELECT, INSERT ON plans.plan TO motcua_app;

CREATE TABLE plans.deliverable (
  plan_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT deliverable_serial CHECK (serial > 0),
  reference text NOT NULL,
  section jsonb NOT NULL,
  assignment jsonb NOT NULL,
  content jsonb NOT NULL,
  figure text,
  CONSTRAINT deliverable_key PRIMARY KEY (plan_id, serial)
);
COMMENT ON TABLE plans.deliverable IS 'One result a plan asks for: its words, doers, deadline and targets; figure names the component of the quality index that counts it';
GRANT SELECT, INSERT ON plans.deliverable TO motcua_app;

CREATE TABLE plans.doer (
  plan_id uuid NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL CONSTRAINT doer_part CHECK (part IN ('does', 'leads', 'supports')),
  CONSTRAINT doer_key PRIMARY KEY (plan_id, serial, unit_id)
);
COMMENT ON TABLE plans.doer IS 'Units a deliverable was given to, groups taken apart on the day the plan came in';
CREATE INDEX doer_by_unit ON plans.doer (unit_id, plan_id);
GRANT SELECT, INSERT ON plans.doer TO motcua_app;

CREATE TABLE plans.evidence (
  plan_id uuid NOT NULL,
  id uuid NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  kind text NOT NULL CONSTRAINT evidence_kind CHECK (kind IN ('document', 'file', 'link', 'training', 'communication', 'study')),
  title text NOT NULL,
  document_number text,
  link text,
  file_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  confirmed_at timestamptz,
  confirmed_by_name text,
  withdrawn jsonb,
  CONSTRAINT evidence_key PRIMARY KEY (plan_id, id),
  CONSTRAINT evidence_decided_once CHECK (confirmed_at IS NULL OR withdrawn IS NULL),
  CONSTRAINT evidence_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_by_name IS NULL))
);
COMMENT ON TABLE plans.evidence IS 'What a unit shows for a deliverable or one part of it; counts once another person confirmed it';
CREATE INDEX evidence_by_deliverable ON plans.evidence (plan_id, serial, unit_id);
GRANT SELECT, INSERT ON plans.evidence TO motcua_app;
GRANT UPDATE (confirmed_at, confirmed_by_name, withdrawn) ON plans.evidence TO motcua_app;

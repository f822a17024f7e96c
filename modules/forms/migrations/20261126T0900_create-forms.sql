CREATE SCHEMA forms;
GRANT USAGE ON SCHEMA forms TO motcua_app;

CREATE TABLE forms.form_version (
  form_ref text NOT NULL,
  code text NOT NULL,
  number int NOT NULL,
  title text NOT NULL,
  definition jsonb NOT NULL,
  content_hash text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid,
  CONSTRAINT form_version_key PRIMARY KEY (form_ref),
  CONSTRAINT form_version_number UNIQUE (code, number),
  CONSTRAINT form_version_ref CHECK (form_ref = code || '-v' || number)
);
COMMENT ON TABLE forms.form_version IS 'Published forms: what a version asks never changes; a version holds until the next of its code begins or it is closed';
GRANT SELECT, INSERT ON forms.form_version TO motcua_app;

CREATE TABLE forms.form_closing (
  form_ref text NOT NULL,
  valid_until date NOT NULL,
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  CONSTRAINT form_closing_key PRIMARY KEY (form_ref),
  CONSTRAINT form_closing_version FOREIGN KEY (form_ref) REFERENCES forms.form_version (form_ref)
);
COMMENT ON TABLE forms.form_closing IS 'Versions withdrawn without a successor: the first day they are not offered any more';
GRANT SELECT, INSERT ON forms.form_closing TO motcua_app;

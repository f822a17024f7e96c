CREATE TABLE documents.paper_record (
  holder_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL CONSTRAINT paper_record_version CHECK (version > 0),
  kind text NOT NULL CONSTRAINT paper_record_kind CHECK (kind IN ('component', 'result')),
  type_code text,
  type_key text NOT NULL,
  name text NOT NULL CONSTRAINT paper_record_has_name CHECK (name <> ''),
  folded_name text NOT NULL,
  number text,
  issuer text,
  issuer_unit_id uuid,
  issued_on date,
  valid_from date,
  valid_until date,
  scope text,
  signer text,
  file_id uuid NOT NULL CONSTRAINT paper_record_file REFERENCES documents.stored_file,
  original_file_id uuid CONSTRAINT paper_record_original REFERENCES documents.stored_file,
  sha256 text NOT NULL CONSTRAINT paper_record_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  sources jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL CONSTRAINT paper_record_state CHECK (state IN ('draft', 'checked', 'signed', 'published', 'withdrawn', 'forgotten')),
  origin text NOT NULL CONSTRAINT paper_record_origin CHECK (origin IN ('dossier-result', 'dossier-component', 'scan', 'backlog', 'certified-copy', 'upload')),
  source_dossier_id uuid,
  source_label text,
  statement text,
  recorded_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT paper_record_key PRIMARY KEY (holder_id, id),
  CONSTRAINT paper_record_validity CHECK (valid_until IS NULL OR valid_from IS NULL OR valid_until >= valid_from)
);
COMMENT ON TABLE documents.paper_record IS 'The vault: one row per paper the state may use again, under its holder; what it says, where each value comes from, until when it holds';
CREATE INDEX paper_record_by_id ON documents.paper_record (id);
CREATE INDEX paper_record_by_type ON documents.paper_record (holder_id, type_key);
CREATE INDEX paper_record_by_file ON documents.paper_record (file_id);
CREATE INDEX paper_record_by_original ON documents.paper_record (original_file_id) WHERE original_file_id IS NOT NULL;
CREATE INDEX paper_record_by_dossier ON documents.paper_record (source_dossier_id) WHERE source_dossier_id IS NOT NULL;
CREATE INDEX paper_record_by_end ON documents.paper_record (valid_until) WHERE valid_until IS NOT NULL AND state = 'published';
GRANT SELECT, INSERT, UPDATE ON documents.paper_record TO motcua_app;

CREATE TABLE documents.paper_record_change (
  holder_id uuid NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  what text NOT NULL CONSTRAINT paper_record_change_what CHECK (what IN ('recorded', 'changed', 'checked', 'signed', 'published', 'withdrawn', 'forgotten')),
  changes jsonb NOT NULL,
  reason text,
  CONSTRAINT paper_record_change_key PRIMARY KEY (holder_id, record_id, version)
);
COMMENT ON TABLE documents.paper_record_change IS 'Journal of the vault: who recorded, changed, published or withdrew which paper, when and why';
GRANT SELECT, INSERT ON documents.paper_record_change TO motcua_app;

CREATE TABLE documents.replacement_rule (
  code text NOT NULL,
  component_codes text[] NOT NULL DEFAULT '{}',
  component_words text[] NOT NULL DEFAULT '{}',
  procedure_codes text[] NOT NULL DEFAULT '{}',
  replaced_by text NOT NULL CONSTRAINT replacement_rule_by CHECK (replaced_by IN ('result', 'population', 'business')),
  result_codes text[] NOT NULL DEFAULT '{}',
  result_words text[] NOT NULL DEFAULT '{}',
  fresh_months integer CONSTRAINT replacement_rule_fresh CHECK (fresh_months > 0),
  valid_from date NOT NULL,
  valid_until date,
  source text NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  CONSTRAINT replacement_rule_key PRIMARY KEY (code),
  CONSTRAINT replacement_rule_validity CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT replacement_rule_names_component CHECK (component_codes <> '{}' OR component_words <> '{}')
);
COMMENT ON TABLE documents.replacement_rule IS 'Which result or which register takes the place of which component, from when until when, and what says so';
GRANT SELECT, INSERT ON documents.replacement_rule TO motcua_app;
GRANT UPDATE (valid_until) ON documents.replacement_rule TO motcua_app;
CREATE TRIGGER replacement_rule_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON documents.replacement_rule FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('documents', 'first') ON CONFLICT DO NOTHING;

CREATE TABLE documents.statement_key (
  kid text NOT NULL,
  unit_id uuid NOT NULL,
  public_key text NOT NULL,
  is_demo boolean NOT NULL,
  since timestamptz NOT NULL,
  CONSTRAINT statement_key_key PRIMARY KEY (kid)
);
COMMENT ON TABLE documents.statement_key IS 'Public keys of the units for the signed statements of their results; whoever checks a QR code reads them here';
GRANT SELECT, INSERT ON documents.statement_key TO motcua_app;

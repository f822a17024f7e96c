-- QĐ 2715 of Quảng Trị (2025): what is still open when the transition of an abolished procedure is over is listed to the unit that resolves it.
CREATE TABLE dossiers.retired_list (
  resolving_unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  retired_on date NOT NULL,
  procedure_name text NOT NULL,
  ran_out_on date NOT NULL,
  sent_at timestamptz NOT NULL,
  dossier_ids uuid[] NOT NULL,
  CONSTRAINT retired_list_key PRIMARY KEY (resolving_unit_id, procedure_code, retired_on)
);
COMMENT ON TABLE dossiers.retired_list IS 'Dossiers of an abolished procedure that were still open when its transition ended, as listed once to the unit that resolves them';
GRANT SELECT, INSERT ON dossiers.retired_list TO motcua_app;

-- What the national portal counts, as somebody downloaded it there and brought it here; the newest of a unit and period counts.
CREATE TABLE indicators.portal_list (
  unit_id uuid NOT NULL,
  period text NOT NULL,
  brought_at timestamptz NOT NULL,
  brought_by uuid NOT NULL,
  file_name text NOT NULL,
  figures jsonb NOT NULL,
  lines jsonb NOT NULL,
  CONSTRAINT portal_list_key PRIMARY KEY (unit_id, period, brought_at)
);
COMMENT ON TABLE indicators.portal_list IS 'Figures and codes of dossiers as the national portal shows them for a unit and period (domain §1.5): compared with ours, and the source of component 1.4';
GRANT SELECT, INSERT ON indicators.portal_list TO motcua_app;

CREATE TABLE official_documents.print_out (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT print_out_serial CHECK (serial > 0),
  printed_at timestamptz NOT NULL,
  printed_by text NOT NULL,
  CONSTRAINT print_out_key PRIMARY KEY (subject_id, document_id, serial)
);
COMMENT ON TABLE official_documents.print_out IS 'Each time a paper left for a printer from the desk: the second and later sheets say that they are printed again';
GRANT SELECT, INSERT ON official_documents.print_out TO motcua_app;

-- Scans that are certified or digitised by themselves become two layers: the picture of each page and the words behind it (TT 01/2023/TT-VPCP article 8).
CREATE TABLE documents.scan_page (
  file_id uuid NOT NULL CONSTRAINT scan_page_file REFERENCES documents.stored_file,
  page int NOT NULL CONSTRAINT scan_page_number CHECK (page > 0),
  state text NOT NULL CONSTRAINT scan_page_state CHECK (state IN ('waiting', 'ready', 'failed')),
  picture jsonb,
  lines jsonb NOT NULL DEFAULT '[]',
  attempts int NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  CONSTRAINT scan_page_key PRIMARY KEY (file_id, page),
  CONSTRAINT scan_page_drawn CHECK ((state = 'ready') = (picture IS NOT NULL))
);
COMMENT ON TABLE documents.scan_page IS 'One page of a scan that is kept as a file: its straightened picture by hash and the lines read from it, in shares of the page; next_at is the lease of whoever works on it';
CREATE INDEX scan_page_waiting ON documents.scan_page (next_at) WHERE state = 'waiting';
GRANT SELECT, INSERT ON documents.scan_page TO motcua_app;
GRANT UPDATE (state, picture, lines, attempts, next_at) ON documents.scan_page TO motcua_app;

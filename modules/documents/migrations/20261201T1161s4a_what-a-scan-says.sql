-- What a scan says of itself is proposed to whoever enters it, and what is wrong with its pages is told (TT 01/2023/TT-VPCP article 8).
ALTER TABLE documents.scan_page ADD COLUMN fields jsonb NOT NULL DEFAULT '{}', ADD COLUMN faults jsonb NOT NULL DEFAULT '[]';
COMMENT ON TABLE documents.scan_page IS 'One page of a scan that is kept as a file: its straightened picture by hash and the lines read from it, in shares of the page; what it says of itself, and the gates it does not pass; next_at is the lease of whoever works on it';
GRANT UPDATE (fields, faults) ON documents.scan_page TO motcua_app;

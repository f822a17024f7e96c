-- Whoever destroys papers asks which copies a scan was taken for.
CREATE INDEX certified_copy_by_scan ON certification.certified_copy (scan_file_id);

-- Whoever destroys papers asks which old results a scan was taken for.
CREATE INDEX old_result_by_scan ON old_results.old_result (scan_file_id) WHERE scan_file_id IS NOT NULL;

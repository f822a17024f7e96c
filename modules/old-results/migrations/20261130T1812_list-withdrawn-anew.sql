-- NĐ 45/2020 Điều 25: what was withdrawn because it was entered wrongly is listed, scanned and entered anew for whom it belongs to.
UPDATE old_results.old_result SET number_key = number_key || '|' || id WHERE withdrawn_at IS NOT NULL;
GRANT UPDATE (number_key) ON old_results.old_result TO motcua_app;

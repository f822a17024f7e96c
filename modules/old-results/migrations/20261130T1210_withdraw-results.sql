-- NĐ 30/2020 Điều 18, NĐ 45/2020 Điều 25: an old result that turns out invalid is withdrawn by the head, with its reason.
ALTER TABLE old_results.old_result ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_for text;
ALTER TABLE old_results.old_result ADD CONSTRAINT old_result_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_for IS NULL));
GRANT UPDATE (withdrawn_at, withdrawn_for) ON old_results.old_result TO motcua_app;

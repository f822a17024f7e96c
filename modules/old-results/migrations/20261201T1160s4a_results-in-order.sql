-- The list of a step, in the order it is shown: each page is read from where the last one ended.
CREATE INDEX old_result_in_order ON old_results.old_result (unit_id, state, (returned_for IS NULL), (state = 'inventoried' AND batch_id IS NOT NULL), state_at, id);

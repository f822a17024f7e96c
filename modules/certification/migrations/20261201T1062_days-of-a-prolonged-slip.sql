-- NĐ 23/2015/NĐ-CP Điều 21: each original says by which prolonging it waits. Until now one moved all that waited for less, so the first of so many days after an original came is its own.
ALTER TABLE certification.certified_copy ADD COLUMN prolonged_by int CONSTRAINT certified_copy_prolonged_by CHECK (prolonged_by > 0);
UPDATE certification.certified_copy copy SET prolonged_by = (
  SELECT min(serial) FROM certification.copy_prolonging prolonging
  WHERE prolonging.request_id = copy.request_id AND prolonging.working_days = copy.prolonged_days AND prolonging.made_at >= copy.prepared_at
) WHERE copy.prolonged_days IS NOT NULL;
GRANT UPDATE (prolonged_by) ON certification.certified_copy TO motcua_app;

-- The slip of each row, so that the whole list is printed in one file.
ALTER TABLE one_stop.batch_row ADD COLUMN slip_id uuid;

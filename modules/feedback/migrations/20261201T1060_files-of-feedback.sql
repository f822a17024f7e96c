-- Files are known by the journal alone; before one is proposed for destruction it is asked whether an item has it.
CREATE INDEX item_event_by_file ON feedback.item_event ((event ->> 'fileId')) WHERE type = 'FileAdded';

-- Inboxes are read from the dossiers; of a subject's few steps the key finds the open ones. Without these a step that is done stays where it lies.
DROP INDEX IF EXISTS workflow.work_item_open;
DROP INDEX IF EXISTS workflow.work_item_open_by_assignee;
DROP INDEX IF EXISTS workflow.work_item_open_by_subject;

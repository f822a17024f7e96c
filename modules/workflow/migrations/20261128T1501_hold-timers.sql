-- A subject its applicant wants back goes no step further by a clock; its time runs on.
ALTER TABLE workflow.running ADD COLUMN timers_held boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN workflow.running.timers_held IS 'Timers of its steps wait until they are let go again; those due by then fire at once';

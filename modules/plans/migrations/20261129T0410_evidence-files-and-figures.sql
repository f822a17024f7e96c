-- Evidence may be a file of the unit, a figure the system counts with its day, or a course, programme or study with its day and participants.
ALTER TABLE plans.evidence DROP CONSTRAINT evidence_kind;
ALTER TABLE plans.evidence ADD CONSTRAINT evidence_kind CHECK (kind IN ('document', 'file', 'link', 'figure', 'training', 'communication', 'study'));
ALTER TABLE plans.evidence ADD COLUMN held_on date;
ALTER TABLE plans.evidence ADD COLUMN participants int CONSTRAINT evidence_participants CHECK (participants > 0);
ALTER TABLE plans.evidence ADD COLUMN figure jsonb;
ALTER TABLE plans.evidence ADD CONSTRAINT evidence_figure CHECK ((kind = 'figure') = (figure IS NOT NULL));
ALTER TABLE plans.evidence ADD CONSTRAINT evidence_file CHECK (kind <> 'file' OR file_id IS NOT NULL);

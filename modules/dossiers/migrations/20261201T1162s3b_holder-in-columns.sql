-- No event is written more often than a handover, and as JSON its holder took 280 bytes, most of them names of fields and ids as text. Events written before
-- keep their words; both are read alike (store/stored-event.ts).
ALTER TABLE dossiers.dossier_event
  ADD COLUMN holder_step text,
  ADD COLUMN holder_stage text,
  ADD COLUMN holder_unit_id uuid,
  ADD COLUMN holder_role text,
  ADD COLUMN holder_due_at timestamptz,
  ADD COLUMN holder_assignee_id uuid,
  ADD COLUMN holder_assignee_name text;

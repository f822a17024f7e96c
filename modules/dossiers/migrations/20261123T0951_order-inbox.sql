-- Inboxes are read in order of the legal time left; before acceptance only the step's own clock runs.
DROP INDEX dossiers.dossier_held;
CREATE INDEX dossier_held ON dossiers.dossier
  (holder_unit_id, holder_step, (coalesce(due_at, holder_due_at, 'infinity'::timestamptz)), dossier_id) WHERE ended_at IS NULL;

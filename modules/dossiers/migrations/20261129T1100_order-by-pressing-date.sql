-- NĐ 61/2018 article 26: work is ordered by the date its reason names, in one's own work as in the inbox; what rests comes last in both.
DROP INDEX dossiers.dossier_held;
CREATE INDEX dossier_held ON dossiers.dossier
  (holder_unit_id, holder_stage, rests, (coalesce(least(due_at, holder_due_at), 'infinity'::timestamptz)), dossier_id) WHERE ended_at IS NULL;

DROP INDEX dossiers.dossier_in_hand;
CREATE INDEX dossier_in_hand ON dossiers.dossier
  (holder_assignee_id, rests, (coalesce(least(due_at, holder_due_at), 'infinity'::timestamptz)), dossier_id)
  WHERE ended_at IS NULL AND holder_assignee_id IS NOT NULL;

-- Steps of richer graphs are found by what they stand for, whatever they are called.
ALTER TABLE dossiers.dossier ADD COLUMN holder_stage text;
UPDATE dossiers.dossier SET holder_stage = coalesce((
  SELECT event -> 'holder' ->> 'stage' FROM dossiers.dossier_event AS handed
  WHERE handed.dossier_id = dossier.dossier_id AND type = 'DossierHandedOver' AND event -> 'holder' ->> 'step' = holder_step
  ORDER BY handed.version DESC LIMIT 1), holder_step)
  WHERE holder_step IS NOT NULL;
DROP INDEX dossiers.dossier_held;
CREATE INDEX dossier_held ON dossiers.dossier
  (holder_unit_id, holder_stage, (coalesce(due_at, holder_due_at, 'infinity'::timestamptz)), dossier_id) WHERE ended_at IS NULL;

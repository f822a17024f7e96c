-- NĐ 61/2018 article 26: work is ordered by the legal time left. What waits for somebody outside has no clock running and comes after all that has.
ALTER TABLE dossiers.dossier ADD COLUMN rests boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN dossiers.dossier.rests IS 'The clock stands still and the next move is not the office''s: no supplement, no proof of payment has come yet, or it is suspended';

UPDATE dossiers.dossier SET rests = true
WHERE pause_kind = 'suspension'
  OR (pause_kind = 'supplement' AND NOT EXISTS (
    SELECT 1 FROM dossiers.dossier_event AS given WHERE given.dossier_id = dossier.dossier_id AND given.type = 'SupplementGiven'))
  OR (pause_kind = 'financial-obligation' AND NOT EXISTS (
    SELECT 1 FROM dossiers.dossier_event AS given WHERE given.dossier_id = dossier.dossier_id AND given.type = 'ObligationProofGiven'
      AND given.at >= dossier.paused_since));

DROP INDEX dossiers.dossier_held;
CREATE INDEX dossier_held ON dossiers.dossier
  (holder_unit_id, holder_stage, rests, (coalesce(due_at, holder_due_at, 'infinity'::timestamptz)), dossier_id) WHERE ended_at IS NULL;

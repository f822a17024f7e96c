-- NĐ 118/2025 article 21, TT 03/2025 article 7: an accepted dossier is withdrawn by a signed notice; whoever signs sees what waits.
ALTER TABLE dossiers.dossier ADD COLUMN withdrawal_asked_at timestamptz;
COMMENT ON COLUMN dossiers.dossier.withdrawal_asked_at IS 'When the applicant asked to withdraw; the notice that it stops waits to be signed, or was';

UPDATE dossiers.dossier SET withdrawal_asked_at = asked.at
FROM (
  SELECT DISTINCT ON (event.dossier_id) event.dossier_id, event.at
  FROM dossiers.dossier_event AS event
  WHERE event.type = 'WithdrawalAsked' AND NOT EXISTS (
    SELECT 1 FROM dossiers.dossier_event AS undone
    WHERE undone.dossier_id = event.dossier_id AND undone.type = 'StepUndone' AND (undone.event -> 'undoes' ->> 'version')::int = event.version)
  ORDER BY event.dossier_id, event.version DESC) AS asked
WHERE asked.dossier_id = dossier.dossier_id;

CREATE INDEX dossier_withdrawal_waits ON dossiers.dossier (withdrawal_asked_at, dossier_id) WHERE withdrawal_asked_at IS NOT NULL AND ended_at IS NULL;

-- NĐ 61/2018 article 20.2: originals of a dossier that stopped are the applicant's; the desk sees what it still has.
ALTER TABLE dossiers.dossier ADD COLUMN originals_desk_id uuid;
COMMENT ON COLUMN dossiers.dossier.originals_desk_id IS 'Withdrawn or discontinued: the desk that has to give back originals that were handed in; empty once they went back';

UPDATE dossiers.dossier SET originals_desk_id = coalesce((
  SELECT (event.event -> 'reception' ->> 'returningUnitId')::uuid FROM dossiers.dossier_event AS event
  WHERE event.dossier_id = dossier.dossier_id AND event.type = 'DossierSubmitted'), receiving_unit_id)
WHERE state IN ('withdrawn', 'discontinued') AND EXISTS (
  SELECT 1 FROM dossiers.dossier_component AS component WHERE component.dossier_id = dossier.dossier_id AND component.originals > 0);

CREATE INDEX dossier_originals ON dossiers.dossier (originals_desk_id, ended_at, dossier_id) WHERE originals_desk_id IS NOT NULL;

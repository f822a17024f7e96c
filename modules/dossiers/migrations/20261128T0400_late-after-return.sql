-- NĐ 61/2018 articles 19.9 and 37.2d: what was finished late is owed its apology after it was given back too.
CREATE INDEX dossier_late_finished ON dossiers.dossier (resolving_unit_id, due_at, dossier_id) WHERE finished_at > due_at;
DROP INDEX dossiers.dossier_finished_late;

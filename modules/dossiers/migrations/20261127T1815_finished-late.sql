-- NĐ 61/2018 articles 19.9 and 37.2d: what was finished late stays on the head's list until its apology is signed; few are, so the index is small.
CREATE INDEX dossier_finished_late ON dossiers.dossier (resolving_unit_id, due_at, dossier_id) WHERE ended_at IS NULL AND finished_at > due_at;

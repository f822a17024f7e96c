-- The folded words of an applicant's name stand in the row: whoever walks the newest dossiers of a unit compares them instead of folding every
-- name anew, and a step that leaves the name as it is folds nothing for the index.
DROP INDEX IF EXISTS dossiers.dossier_by_name;
ALTER TABLE dossiers.dossier ADD COLUMN applicant_words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, platform.fold(applicant_name))) STORED;
CREATE INDEX dossier_by_name ON dossiers.dossier USING gin (applicant_words);

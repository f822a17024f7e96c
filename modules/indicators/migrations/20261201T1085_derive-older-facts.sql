-- Facts of dossiers that older rules derived lack the counts 36 to 39; those that know them say so by count 40 (open) or 41 (ended). The worker derives the others anew, open ones first.
CREATE INDEX fact_to_derive ON indicators.fact (ended_on DESC, subject_id) WHERE kind = 'dossier' AND NOT (count_ids && '{40,41}'::smallint[]);

-- In the journal what was derived anew has a number below nought, -(10 x version + generation): nothing happened to the dossier, so nobody looks at it again for that.
COMMENT ON COLUMN indicators.fact_change.version IS 'of the subject; below nought, -(10 x version + generation of the rules), where the same version was derived anew';
DROP INDEX indicators.fact_change_walk;
CREATE INDEX fact_change_walk ON indicators.fact_change (known_at, subject_id) WHERE sign = 1 AND version > 0;

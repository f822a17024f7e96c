-- 4.1 asks for a result that is signed and stands: what ended was derived by rules that took any file for one (count 41) until now (count 42). The worker derives those anew, as it does what lacks the counts 36 to 39.
DROP INDEX indicators.fact_to_derive;
CREATE INDEX fact_to_derive ON indicators.fact (ended_on DESC, subject_id) WHERE kind = 'dossier' AND NOT (count_ids && '{40,42}'::smallint[]);

-- Filed for a wholly online service, and its result is not signed.
CREATE INDEX fact_wholly_unsigned ON indicators.fact (unit_id, received_on DESC, subject_id) WHERE 43 = ANY (count_ids);

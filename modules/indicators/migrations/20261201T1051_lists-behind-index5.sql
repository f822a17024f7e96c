-- QĐ 766/QĐ-TTg, TT 01/2018/TT-VPCP article 13.2: lists behind figures without reading past what counts; agencies beside the one in charge have facts of their own.
ALTER TABLE indicators.fact DROP CONSTRAINT fact_kind;
ALTER TABLE indicators.fact ADD CONSTRAINT fact_kind CHECK (kind IN ('dossier', 'feedback', 'agency'));
CREATE INDEX fact_complained_of ON indicators.fact (unit_id, received_on DESC, subject_id) WHERE 31 = ANY (count_ids);
CREATE INDEX fact_not_reused ON indicators.fact (unit_id, received_on DESC, subject_id) WHERE 32 = ANY (count_ids) AND NOT 15 = ANY (count_ids);
CREATE INDEX fact_unscanned ON indicators.fact (unit_id, received_on DESC, subject_id) WHERE 36 = ANY (count_ids);

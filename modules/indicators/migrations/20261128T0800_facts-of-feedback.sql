-- Feedback counts beside dossiers (QĐ 766/QĐ-TTg 5.1-5.3); it belongs to no procedure and says '-'.
ALTER TABLE indicators.fact DROP CONSTRAINT fact_kind;
ALTER TABLE indicators.fact ADD CONSTRAINT fact_kind CHECK (kind IN ('dossier', 'feedback'));

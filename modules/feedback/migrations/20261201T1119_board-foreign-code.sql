-- NĐ 20/2008/NĐ-CP Điều 6: what came by the national portal keeps its code there, and comes in once.
ALTER TABLE feedback.item ADD COLUMN foreign_code text;
CREATE UNIQUE INDEX item_foreign_code ON feedback.item (foreign_code) WHERE foreign_code IS NOT NULL;

-- QĐ 766/QĐ-TTg 5.4: what came with a rating "not satisfied" is counted there, not a second time as a complaint.
ALTER TABLE feedback.item ADD COLUMN counted_by_rating boolean NOT NULL DEFAULT false;

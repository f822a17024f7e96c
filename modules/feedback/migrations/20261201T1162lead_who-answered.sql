-- Whose answer is public: while one is contested it is still that of the unit that gave it, and the item lies with the level above.
ALTER TABLE feedback.item ADD COLUMN answered_by_unit_id uuid;
UPDATE feedback.item SET answered_by_unit_id = unit_id WHERE published_at IS NOT NULL;
UPDATE feedback.item SET answered_by_unit_id = (
    SELECT coalesce(before.event ->> 'toUnitId', before.event ->> 'unitId')::uuid
    FROM feedback.item_event contest JOIN feedback.item_event before ON before.item_id = contest.item_id AND before.version < contest.version
    WHERE contest.item_id = item.id AND contest.type = 'FeedbackContested' AND before.type IN ('FeedbackReceived', 'FeedbackTransferred')
    ORDER BY before.version DESC LIMIT 1)
  WHERE published_at IS NOT NULL AND contested AND state NOT IN ('published', 'closed');
ALTER TABLE feedback.item ADD CONSTRAINT item_public_is_somebodys CHECK ((published_at IS NULL) = (answered_by_unit_id IS NULL));
CREATE INDEX item_answered_by ON feedback.item (answered_by_unit_id, published_at DESC) WHERE published_at IS NOT NULL;

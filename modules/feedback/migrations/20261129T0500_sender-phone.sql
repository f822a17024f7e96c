-- Whoever calls again is known by their number: digits alone, from the journal.
ALTER TABLE feedback.item ADD COLUMN sender_phone text;
UPDATE feedback.item SET sender_phone = nullif(regexp_replace(event.event -> 'sender' ->> 'phone', '[^0-9]', '', 'g'), '')
FROM feedback.item_event event WHERE event.item_id = item.id AND event.version = 1 AND event.event -> 'sender' ->> 'phone' IS NOT NULL;
CREATE INDEX item_of_phone ON feedback.item (sender_phone, received_at DESC) WHERE sender_phone IS NOT NULL;

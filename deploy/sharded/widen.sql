-- Citus holds a value unique within a shard only. These are drawn at random from 70 bits and more, or are ids given once, so nothing
-- repeats them; on one machine PostgreSQL holds that over all rows, here within a dossier. They are found by the value as before.
ALTER TABLE payments.attempt DROP CONSTRAINT attempt_reference, ADD CONSTRAINT attempt_reference UNIQUE (reference, subject_id);
ALTER TABLE post.postal_order DROP CONSTRAINT postal_order_reference, ADD CONSTRAINT postal_order_reference UNIQUE (reference, subject_id);
DROP INDEX official_documents.signing_order_by_ticket, official_documents.file_withdrawal_now;
CREATE UNIQUE INDEX signing_order_by_ticket ON official_documents.signing_order (ticket_sha256, subject_id);
CREATE UNIQUE INDEX file_withdrawal_now ON official_documents.file_withdrawal (file_id, subject_id) WHERE stands_again_at IS NULL;

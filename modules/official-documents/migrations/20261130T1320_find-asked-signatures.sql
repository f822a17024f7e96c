-- Whoever keeps the key tells by itself that the person has answered.
CREATE INDEX signing_order_by_handle ON official_documents.signing_order (handle) WHERE state = 'asked';

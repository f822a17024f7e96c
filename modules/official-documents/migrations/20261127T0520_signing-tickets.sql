-- A token signs at its desk: the program there fetches the file and brings it back signed, with a ticket instead of a session.
ALTER TABLE official_documents.signing_order ADD COLUMN ticket_sha256 text CONSTRAINT signing_order_ticket CHECK (ticket_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE official_documents.signing_order ADD COLUMN ticket_until timestamptz;
CREATE UNIQUE INDEX signing_order_by_ticket ON official_documents.signing_order (ticket_sha256);
GRANT UPDATE (ticket_sha256, ticket_until) ON official_documents.signing_order TO motcua_app;

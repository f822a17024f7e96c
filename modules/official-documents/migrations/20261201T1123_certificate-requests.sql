-- RS-VAN v1.2: certificates officials asked VNeID for, by its number alone; what was filled in is not kept.
CREATE TABLE official_documents.certificate_request (
  official_id uuid NOT NULL,
  transaction_code text NOT NULL,
  provider text NOT NULL,
  state text NOT NULL CONSTRAINT certificate_request_state CHECK (state IN ('processing', 'not-activated', 'issued', 'failed')),
  asked_at timestamptz NOT NULL,
  checked_at timestamptz,
  serial_number text,
  CONSTRAINT certificate_request_key PRIMARY KEY (official_id, transaction_code)
);
COMMENT ON TABLE official_documents.certificate_request IS 'Certificates officials asked a keeper of keys for, and how far each is';
CREATE INDEX certificate_request_open ON official_documents.certificate_request (checked_at) WHERE state IN ('processing', 'not-activated');
GRANT SELECT, INSERT, UPDATE ON official_documents.certificate_request TO motcua_app;

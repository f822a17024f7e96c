CREATE SCHEMA certification;
GRANT USAGE ON SCHEMA certification TO motcua_app;

CREATE TABLE certification.copy_request (
  id uuid NOT NULL,
  authority_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  filed_as uuid,
  person_id uuid,
  requester jsonb NOT NULL,
  exemption text,
  received_at timestamptz NOT NULL,
  received_by text NOT NULL,
  handed_out_at timestamptz,
  handed_out_to text,
  handed_out_by text,
  CONSTRAINT copy_request_key PRIMARY KEY (id)
);
COMMENT ON TABLE certification.copy_request IS 'Who asked for certified copies at one time (NĐ 23/2015 Điều 20); filed_as names the dossier it belongs to, if any';
CREATE INDEX copy_request_by_authority ON certification.copy_request (authority_id, received_at DESC);
CREATE INDEX copy_request_by_dossier ON certification.copy_request (filed_as) WHERE filed_as IS NOT NULL;
GRANT SELECT, INSERT ON certification.copy_request TO motcua_app;
GRANT UPDATE (handed_out_at, handed_out_to, handed_out_by) ON certification.copy_request TO motcua_app;

CREATE TABLE certification.certified_copy (
  request_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT certified_copy_serial CHECK (serial > 0),
  authority_id uuid NOT NULL,
  original jsonb NOT NULL,
  pages int NOT NULL CONSTRAINT certified_copy_pages CHECK (pages > 0),
  copies int NOT NULL CONSTRAINT certified_copy_copies CHECK (copies > 0),
  levy bigint NOT NULL CONSTRAINT certified_copy_levy CHECK (levy >= 0),
  scan_file_id uuid NOT NULL,
  state text NOT NULL CONSTRAINT certified_copy_state CHECK (state IN ('prepared', 'certified', 'refused')),
  prepared_at timestamptz NOT NULL,
  prepared_by text NOT NULL,
  refused jsonb,
  certified_at timestamptz,
  year int,
  number_serial int,
  number text,
  document_id uuid,
  file_id uuid,
  signer_id uuid,
  signer_name text,
  signer_post text,
  is_electronic boolean,
  CONSTRAINT certified_copy_key PRIMARY KEY (request_id, serial),
  CONSTRAINT certified_copy_decided CHECK ((state = 'certified') = (certified_at IS NOT NULL AND number IS NOT NULL AND file_id IS NOT NULL AND is_electronic IS NOT NULL) AND (state = 'refused') = (refused IS NOT NULL))
);
COMMENT ON TABLE certification.certified_copy IS 'One original and its copies: prepared after comparing, then certified under one number (NĐ 23/2015 Điều 20 khoản 3) or refused with its ground (Điều 22)';
CREATE UNIQUE INDEX certified_copy_by_number ON certification.certified_copy (authority_id, year, number_serial) WHERE number_serial IS NOT NULL;
CREATE INDEX certified_copy_waiting ON certification.certified_copy (authority_id, prepared_at) WHERE state = 'prepared';
CREATE INDEX certified_copy_by_time ON certification.certified_copy (authority_id, certified_at) WHERE certified_at IS NOT NULL;
GRANT SELECT, INSERT ON certification.certified_copy TO motcua_app;
GRANT UPDATE (state, refused, certified_at, year, number_serial, number, document_id, file_id, signer_id, signer_name, signer_post, is_electronic) ON certification.certified_copy TO motcua_app;

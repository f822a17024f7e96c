-- NĐ 23/2015/NĐ-CP Điều 7, 21: each original is promised by when it came itself, and what cannot be done in that time is prolonged.
ALTER TABLE certification.certified_copy ADD COLUMN returns_at timestamptz, ADD COLUMN prolonged_days int CONSTRAINT certified_copy_prolonged_days CHECK (prolonged_days > 0);
UPDATE certification.certified_copy copy SET returns_at = request.returns_at FROM certification.copy_request request WHERE request.id = copy.request_id AND request.returns_at IS NOT NULL;
COMMENT ON COLUMN certification.copy_request.returns_at IS 'Of releases before: the promise stands with each original now';
GRANT UPDATE (returns_at, prolonged_days) ON certification.certified_copy TO motcua_app;

CREATE TABLE certification.copy_prolonging (
  request_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT copy_prolonging_serial CHECK (serial > 0),
  working_days int NOT NULL CONSTRAINT copy_prolonging_days CHECK (working_days > 0),
  ground text NOT NULL,
  agreement_file_id uuid,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT copy_prolonging_key PRIMARY KEY (request_id, serial),
  CONSTRAINT copy_prolonging_agreed CHECK (working_days <= 2 OR agreement_file_id IS NOT NULL)
);
COMMENT ON TABLE certification.copy_prolonging IS 'NĐ 23/2015 Điều 21: two working days more at most, or longer as agreed in writing with whoever asks; never changed';
CREATE INDEX copy_prolonging_by_file ON certification.copy_prolonging (agreement_file_id) WHERE agreement_file_id IS NOT NULL;
GRANT SELECT, INSERT ON certification.copy_prolonging TO motcua_app;

-- What an undone act had issued is signed no more, and whoever asks by its code is told.
ALTER TABLE official_documents.signing_order DROP CONSTRAINT signing_order_state;
ALTER TABLE official_documents.signing_order ADD CONSTRAINT signing_order_state CHECK (state IN ('waiting', 'asked', 'signed', 'refused', 'given-up', 'cancelled'));

CREATE TABLE official_documents.file_withdrawal (
  subject_id uuid NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by text NOT NULL,
  reason text NOT NULL,
  stands_again_at timestamptz,
  CONSTRAINT file_withdrawal_key PRIMARY KEY (subject_id, id)
);
COMMENT ON TABLE official_documents.file_withdrawal IS 'An issued file whose act was undone, with the reason; it stands again where the same file was issued once more';
CREATE UNIQUE INDEX file_withdrawal_now ON official_documents.file_withdrawal (file_id) WHERE stands_again_at IS NULL;
GRANT SELECT, INSERT ON official_documents.file_withdrawal TO motcua_app;
GRANT UPDATE (stands_again_at) ON official_documents.file_withdrawal TO motcua_app;

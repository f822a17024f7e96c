-- A copy is electronic once every ordered signature is on its file, not because somebody has a certificate.
CREATE INDEX certified_copy_by_file ON certification.certified_copy (file_id) WHERE file_id IS NOT NULL;
UPDATE certification.certified_copy copy SET is_electronic = false
  WHERE is_electronic AND EXISTS (SELECT FROM official_documents.signing_order wanted WHERE wanted.file_id = copy.file_id AND wanted.state <> 'signed');

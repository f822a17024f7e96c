-- Whoever checks a withdrawn file by its bytes is told, also where we neither printed nor signed it.
ALTER TABLE official_documents.file_withdrawal ADD COLUMN sha256 text CONSTRAINT file_withdrawal_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN official_documents.file_withdrawal.sha256 IS 'Of the withdrawn file itself; its signed continuations are found through signed_file';
CREATE INDEX file_withdrawal_by_bytes ON official_documents.file_withdrawal (sha256) WHERE stands_again_at IS NULL;

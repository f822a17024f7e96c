-- Luật Lưu trữ 33/2024/QH15: a source walked to its end is walked again while a longer one of the round is not through.
ALTER TABLE documents.retention_walk ADD COLUMN is_walked boolean NOT NULL DEFAULT false;

-- NĐ 85/2016/NĐ-CP Điều 12, cấp độ 3: nothing a stranger sent is opened before it was looked at for malware, where there is somebody to look.
ALTER TABLE documents.stored_file DROP CONSTRAINT stored_file_malware_scan;
ALTER TABLE documents.stored_file ADD CONSTRAINT stored_file_malware_scan
  CHECK (malware_scan IN ('not-scanned', 'waiting', 'clean', 'quarantined', 'unscanned', 'released'));

CREATE TABLE documents.content_scan (
  sha256 text NOT NULL CONSTRAINT content_scan_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  state text NOT NULL CONSTRAINT content_scan_state CHECK (state IN ('waiting', 'clean', 'quarantined', 'unscanned', 'released')),
  asked_at timestamptz NOT NULL,
  next_at timestamptz,
  attempts int NOT NULL DEFAULT 0,
  said text,
  settled_at timestamptz,
  decided_by text,
  reason text,
  CONSTRAINT content_scan_key PRIMARY KEY (sha256),
  CONSTRAINT content_scan_waits CHECK ((state = 'waiting') = (next_at IS NOT NULL))
);
COMMENT ON TABLE documents.content_scan IS 'What the malware scanner says of each content, once for all files that have it: waiting, clean, in quarantine, beyond the scanner, or released by a person with a reason';
CREATE INDEX content_scan_due ON documents.content_scan (next_at) WHERE state = 'waiting';
CREATE INDEX content_scan_closed ON documents.content_scan (settled_at DESC) WHERE state IN ('quarantined', 'unscanned');
GRANT SELECT, INSERT, UPDATE ON documents.content_scan TO motcua_app;

-- NĐ 13/2023 Đ9.3: what somebody is sending is found without reading all uploads.
CREATE INDEX upload_by_owner ON documents.upload (owner_id);

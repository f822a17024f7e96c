-- NĐ 13/2023 Đ14-16: who asks at the counter is told by the telephone they named there, whatever is known of them from before.
ALTER TABLE personal_data.data_request ADD COLUMN contact_phone text;
ALTER TABLE personal_data.data_request ADD CONSTRAINT data_request_contact CHECK (contact_phone IS NULL OR desk_id IS NOT NULL);

-- NĐ 356/2025 article 5: measures that protect one's data may be asked for too.
ALTER TABLE personal_data.data_request DROP CONSTRAINT data_request_kind;
ALTER TABLE personal_data.data_request ADD CONSTRAINT data_request_kind CHECK (kind IN ('access', 'correct', 'restrict', 'object', 'withdraw-consent', 'protect', 'erase'));

-- NĐ 13/2023 Đ9.3: everything kept about a person is found without reading all requests.
CREATE INDEX copy_request_by_person ON certification.copy_request (person_id, received_at DESC) WHERE person_id IS NOT NULL;

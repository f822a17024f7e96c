-- NĐ 13/2023 Đ9.3: who acted for whom, ended ones too, is found without reading all grounds.
CREATE INDEX representation_ever_by_person ON identity.representation (person_id);
CREATE INDEX representation_ever_of_principal ON identity.representation (principal_id);

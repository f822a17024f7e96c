-- NĐ 13/2023 Đ14-16: people without an electronic identity ask at the counter; a restriction can be lifted again.
ALTER TABLE personal_data.data_request ADD COLUMN desk_id uuid, ADD COLUMN shown_paper text;
ALTER TABLE personal_data.data_request ADD CONSTRAINT data_request_desk CHECK ((desk_id IS NULL) = (shown_paper IS NULL));
CREATE INDEX data_request_of_desk ON personal_data.data_request (desk_id, received_at DESC) WHERE desk_id IS NOT NULL;
ALTER TABLE personal_data.data_request_event DROP CONSTRAINT data_request_event_step;
ALTER TABLE personal_data.data_request_event ADD CONSTRAINT data_request_event_step CHECK (step IN ('received', 'accepted', 'refused', 'extended', 'done', 'lifted'));

-- What waits to be fetched is asked desk by desk, the newest first; what nobody ever fetches stays in it.
DROP INDEX certification.copy_request_not_handed_out;
CREATE INDEX copy_request_not_handed_out ON certification.copy_request (desk_id, received_at DESC) WHERE handed_out_at IS NULL AND filed_as IS NULL;

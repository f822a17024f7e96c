-- What was certified and nobody has fetched; what a desk took in, the newest first.
CREATE INDEX copy_request_not_handed_out ON certification.copy_request (received_at) WHERE handed_out_at IS NULL AND filed_as IS NULL;
CREATE INDEX copy_request_by_desk ON certification.copy_request (desk_id, received_at DESC);

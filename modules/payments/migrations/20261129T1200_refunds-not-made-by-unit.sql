-- When a unit closes, the refunds it has not made are found without reading those it has.
CREATE INDEX refund_not_made_by_unit ON payments.refund (unit_id) WHERE done_at IS NULL;

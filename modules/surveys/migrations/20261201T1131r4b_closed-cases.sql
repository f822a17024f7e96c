-- Closed cases of a unit, the last closed first.
CREATE INDEX low_case_closed ON surveys.low_case (unit_id, closed_at) WHERE closed_at IS NOT NULL;

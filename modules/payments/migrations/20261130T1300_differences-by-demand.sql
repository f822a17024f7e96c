-- Money given back closes the differences of its demand, whatever reference they came under.
CREATE INDEX difference_open_by_demand ON payments.difference (subject_id, demand_serial) WHERE repaired_at IS NULL;

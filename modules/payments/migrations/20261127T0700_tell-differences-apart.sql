-- Two transactions under one reference are two differences; receipts are matched by the day they came on as well.
DROP INDEX payments.difference_open;
CREATE UNIQUE INDEX difference_open ON payments.difference (kind, reference, transaction_no) NULLS NOT DISTINCT WHERE repaired_at IS NULL;
CREATE INDEX difference_by_reference ON payments.difference (reference);
CREATE INDEX receipt_by_time ON payments.receipt (received_at);

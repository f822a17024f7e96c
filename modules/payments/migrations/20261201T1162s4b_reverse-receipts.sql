-- A receipt for money that never came is taken back by an entry of its own; a bank's number counts once over all demands; a code shown again may be paid as long as a new one.
CREATE TABLE payments.reversal (
  subject_id uuid NOT NULL,
  demand_serial int NOT NULL,
  receipt_serial int NOT NULL,
  unit_id uuid NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL CONSTRAINT reversal_amount CHECK (amount > 0),
  reason text NOT NULL,
  reversed_at timestamptz NOT NULL,
  reversed_by jsonb NOT NULL,
  CONSTRAINT reversal_key PRIMARY KEY (subject_id, demand_serial, receipt_serial),
  CONSTRAINT reversal_of_receipt FOREIGN KEY (subject_id, demand_serial, receipt_serial) REFERENCES payments.receipt (subject_id, demand_serial, serial)
);
COMMENT ON TABLE payments.reversal IS 'Receipts taken back because the money had not come, by whom and why; written once. The receipt keeps its number';
CREATE INDEX reversal_by_unit ON payments.reversal (unit_id, reversed_at DESC);
GRANT SELECT, INSERT ON payments.reversal TO motcua_app;

ALTER TABLE payments.refund ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN payments.refund.withdrawn_at IS 'The receipt it was to give back was taken back';

CREATE INDEX receipt_by_transaction ON payments.receipt (transaction_no) WHERE transaction_no IS NOT NULL;

ALTER TABLE payments.attempt ADD COLUMN shown_at timestamptz;
COMMENT ON COLUMN payments.attempt.shown_at IS 'When the code of a transfer was shown on a later day than it was begun';
UPDATE payments.attempt AS attempt SET shown_at = shown.at
FROM (SELECT subject_id, demand_serial, (event ->> 'attempt')::int AS serial, max(at) AS at FROM payments.payment_event WHERE type = 'AttemptShown' GROUP BY 1, 2, 3) AS shown
WHERE attempt.subject_id = shown.subject_id AND attempt.demand_serial = shown.demand_serial AND attempt.serial = shown.serial;
CREATE INDEX attempt_transfer_by_shown ON payments.attempt ((coalesce(shown_at, started_at))) WHERE method = 'bank-transfer';

-- Accounts money is collected in: per unit and kind of levy, each from a first day until a last one; which one an order named, and where it came.
CREATE TABLE payments.collecting_account (
  id uuid NOT NULL,
  unit_id uuid,
  kind text,
  bank_bin text NOT NULL CONSTRAINT collecting_account_bank CHECK (bank_bin ~ '^[0-9]{6}$'),
  bank_name text NOT NULL,
  number text NOT NULL CONSTRAINT collecting_account_number CHECK (number ~ '^[0-9A-Za-z]{1,19}$'),
  holder text NOT NULL,
  basis text NOT NULL,
  valid_from date NOT NULL,
  valid_until date CONSTRAINT collecting_account_ends CHECK (valid_until >= valid_from - 1),
  entered_at timestamptz NOT NULL,
  entered_by jsonb NOT NULL,
  ended_by jsonb,
  CONSTRAINT collecting_account_key PRIMARY KEY (id),
  CONSTRAINT collecting_account_once UNIQUE NULLS NOT DISTINCT (unit_id, kind, valid_from)
);
COMMENT ON TABLE payments.collecting_account IS 'Account a unit (null: the whole province) collects a kind of levy (null: all) in, from a day until a day; ended, never rewritten';
GRANT SELECT, INSERT, UPDATE ON payments.collecting_account TO motcua_app;

ALTER TABLE payments.attempt ADD COLUMN account_number text;
ALTER TABLE payments.receipt ADD COLUMN account_number text;

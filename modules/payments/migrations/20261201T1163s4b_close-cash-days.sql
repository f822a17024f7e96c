-- What lay in the drawer when a day was closed, beside what the book says should.
CREATE TABLE payments.cash_closing (
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  serial int NOT NULL CONSTRAINT cash_closing_serial CHECK (serial > 0),
  expected bigint NOT NULL,
  counted bigint NOT NULL CONSTRAINT cash_closing_counted CHECK (counted >= 0),
  words text,
  closed_at timestamptz NOT NULL,
  closed_by jsonb NOT NULL,
  CONSTRAINT cash_closing_key PRIMARY KEY (unit_id, on_day, serial)
);
COMMENT ON TABLE payments.cash_closing IS 'Cash of a unit and day as counted when it was closed; counted again where more came or was taken back, written once each';
GRANT SELECT, INSERT ON payments.cash_closing TO motcua_app;

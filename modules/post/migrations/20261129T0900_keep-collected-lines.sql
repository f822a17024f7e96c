-- QĐ 45/2016/QĐ-TTg Điều 11: the post's own list of what its postmen took, day by day, beside ours.
CREATE TABLE post.collected_day (
  collected_on date NOT NULL,
  heard_at timestamptz NOT NULL,
  CONSTRAINT collected_day_key PRIMARY KEY (collected_on)
);
COMMENT ON TABLE post.collected_day IS 'Days of which the post has told what its postmen took, and when it told last; a day that is not here is not heard, not empty';
GRANT SELECT, INSERT, UPDATE ON post.collected_day TO motcua_app;

CREATE TABLE post.collected_line (
  collected_on date NOT NULL,
  reference text NOT NULL,
  amount bigint NOT NULL CONSTRAINT collected_line_amount CHECK (amount > 0),
  remittance text,
  CONSTRAINT collected_line_key PRIMARY KEY (collected_on, reference)
);
COMMENT ON TABLE post.collected_line IS 'Levies taken at the door as the post lists them, each day replaced by what it says last; remittance: the transfer it was handed on with';
GRANT SELECT, INSERT, DELETE ON post.collected_line TO motcua_app;

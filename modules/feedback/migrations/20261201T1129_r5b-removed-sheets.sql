-- NĐ 20/2008/NĐ-CP Điều 13: a sheet that hangs no more is wrong for nobody.
CREATE TABLE feedback.sheet_removal (
  posting_id uuid NOT NULL,
  reason text NOT NULL,
  removed_at timestamptz NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT sheet_removal_key PRIMARY KEY (posting_id),
  CONSTRAINT sheet_removal_of_posting FOREIGN KEY (posting_id) REFERENCES feedback.sheet_posting (id)
);
COMMENT ON TABLE feedback.sheet_removal IS 'Which posted sheet about feedback was taken off the wall, when, by whom and why; hung again it is a posting of its own';
GRANT SELECT, INSERT ON feedback.sheet_removal TO motcua_app;

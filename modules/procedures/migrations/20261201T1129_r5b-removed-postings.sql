-- NĐ 63/2010 article 17: what hangs no more is neither out of date nor counted as listed there.
CREATE TABLE procedures.posting_removal (
  posting_id uuid NOT NULL,
  reason text NOT NULL,
  removed_at timestamptz NOT NULL,
  removed_by text NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT posting_removal_key PRIMARY KEY (posting_id),
  CONSTRAINT posting_removal_of_posting FOREIGN KEY (posting_id) REFERENCES procedures.posting (id)
);
COMMENT ON TABLE procedures.posting_removal IS 'Which board, screen or guide book was taken away from its place, when, by whom and why; put up again it is a posting of its own';
GRANT SELECT, INSERT ON procedures.posting_removal TO motcua_app;
CREATE TRIGGER posting_removal_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.posting_removal FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();

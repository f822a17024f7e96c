-- Several open items per subject: branches beside the main way, asides beside the graph, joins that wait, clocks that pause.
ALTER TABLE workflow.running ADD COLUMN arrived text[] NOT NULL DEFAULT '{}';
ALTER TABLE workflow.running ADD COLUMN last_serial int NOT NULL DEFAULT 0;
ALTER TABLE workflow.running ADD COLUMN facts jsonb;
ALTER TABLE workflow.running ADD COLUMN paused_at timestamptz;
UPDATE workflow.running SET last_serial = coalesce((SELECT max(serial) FROM workflow.work_item AS item WHERE item.subject_id = running.subject_id), 0);

ALTER TABLE workflow.work_item ADD COLUMN stage text;
ALTER TABLE workflow.work_item ADD COLUMN beside text;
ALTER TABLE workflow.work_item ADD COLUMN on_behalf_of uuid;
UPDATE workflow.work_item SET stage = step;
ALTER TABLE workflow.work_item ALTER COLUMN stage SET NOT NULL;
ALTER TABLE workflow.work_item ADD CONSTRAINT work_item_beside CHECK (beside IN ('branch', 'aside'));
CREATE INDEX work_item_open_by_subject ON workflow.work_item (subject_id) WHERE completed_at IS NULL;

-- One round trip, two snapshots: the lock is waited for first, so what is read afterwards is what the one before left behind.
CREATE FUNCTION workflow.lock_work(subject uuid) RETURNS TABLE (run workflow.running, item workflow.work_item)
  LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM 1 FROM workflow.running AS r WHERE r.subject_id = subject FOR UPDATE;
  RETURN QUERY SELECT r, i FROM workflow.running AS r
    LEFT JOIN workflow.work_item AS i ON i.subject_id = r.subject_id AND i.completed_at IS NULL
    WHERE r.subject_id = subject ORDER BY i.serial;
END $$;
REVOKE ALL ON FUNCTION workflow.lock_work(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workflow.lock_work(uuid) TO motcua_app;

CREATE TABLE workflow.assignment_change (
  subject_id uuid NOT NULL,
  serial int NOT NULL,
  number int NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  from_official_id uuid,
  to_official_id uuid,
  made_by uuid,
  note text,
  CONSTRAINT assignment_change_key PRIMARY KEY (subject_id, serial, number),
  CONSTRAINT assignment_change_kind CHECK (kind IN ('assigned', 'released', 'handed-over'))
);
COMMENT ON TABLE workflow.assignment_change IS 'Who gave a work item to whom, released it or handed it over, and why; taking one in hand oneself is not written here';
GRANT SELECT, INSERT ON workflow.assignment_change TO motcua_app;

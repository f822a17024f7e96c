-- A message whose receiver keeps a row of its own about what became of it (a notice, a message of a channel) only passes through: once delivered it is
-- nobody's any more. Which those are is said when they are written; all others stay for ever, as before. Those delivered before this stay too.
ALTER TABLE outbox.message ADD COLUMN passing boolean NOT NULL DEFAULT false;
COMMENT ON TABLE outbox.message IS 'What outside systems are to be told, written with the act itself; never changed. Its key is its idempotency key. One that only passes through goes when it is delivered';

-- The application may delete no message; this lets it forget passing ones. The lock of the delivery is held until both are gone.
CREATE FUNCTION outbox.forget_passing(subject_ids uuid[], receivers text[], positions int[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM outbox.delivery USING unnest(subject_ids, receivers, positions) AS done (subject_id, receiver, position), outbox.message
  WHERE delivery.subject_id = done.subject_id AND delivery.receiver = done.receiver AND delivery.position = done.position
    AND message.subject_id = done.subject_id AND message.receiver = done.receiver AND message.position = done.position AND message.passing;
  DELETE FROM outbox.message USING unnest(subject_ids, receivers, positions) AS done (subject_id, receiver, position)
  WHERE message.subject_id = done.subject_id AND message.receiver = done.receiver AND message.position = done.position AND message.passing;
END
$$;
REVOKE ALL ON FUNCTION outbox.forget_passing(uuid[], text[], int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outbox.forget_passing(uuid[], text[], int[]) TO motcua_app;

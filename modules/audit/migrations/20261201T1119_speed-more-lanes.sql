-- Thirty-two lanes instead of eight: of sixteen acts that commit at once most no longer wait for the disk of another (docs/decisions/0010). The lanes
-- there are go on where they stand.
INSERT INTO audit.chain_head (lane, day, position, total, hash)
SELECT lane, '1970-01-01', 0, 0, sha256(convert_to('motcua audit lane ' || lane, 'UTF8')) FROM generate_series(8, 31) AS lane;

CREATE OR REPLACE FUNCTION audit.link_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
  own_lane smallint := (pg_catalog.pg_current_xact_id()::text::numeric % 32)::smallint;
  words text;
  head audit.chain_head;
  today date;
  next_position int;
  next_hash bytea;
BEGIN
  SELECT audit.entry_text(whole) INTO STRICT words FROM audit.audit_entry AS whole WHERE whole.id = NEW.id;
  SELECT * INTO STRICT head FROM audit.chain_head WHERE lane = own_lane FOR UPDATE;
  today := greatest(head.day, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
  next_position := CASE WHEN today = head.day THEN head.position + 1 ELSE 1 END;
  next_hash := sha256(head.hash || convert_to(own_lane || '/' || to_char(today, 'YYYY-MM-DD') || '/' || next_position || '/' || words, 'UTF8'));
  INSERT INTO audit.chain_link (lane, day, position, entry_id, hash)
    VALUES (own_lane, today, next_position, NEW.id, next_hash);
  UPDATE audit.chain_head SET day = today, position = next_position, total = head.total + 1, hash = next_hash
    WHERE lane = own_lane;
  RETURN NULL;
END
$$;

-- The trail: who did or read what, when and why. Append-only by GRANT, chained by hash (docs/decisions/0010).
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO motcua_app;

CREATE TABLE audit.audit_entry (
  id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  request_id text NOT NULL,
  event text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  official_id uuid,
  actor_name text,
  actor_unit_id uuid,
  thing text,
  thing_id text,
  unit_id uuid,
  dossier_id uuid,
  person_ids uuid[] NOT NULL DEFAULT '{}',
  purpose text,
  address text,
  facts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT audit_entry_key PRIMARY KEY (id),
  CONSTRAINT audit_entry_actor_kind CHECK (actor_kind IN ('anonymous', 'citizen', 'staff', 'system')),
  CONSTRAINT audit_entry_purpose CHECK (person_ids = '{}' OR purpose IS NOT NULL)
);
COMMENT ON TABLE audit.audit_entry IS 'Append-only trail: commands and views of personal data, with purpose; no update, no delete';
CREATE INDEX audit_entry_by_time ON audit.audit_entry (at, id);
CREATE INDEX audit_entry_by_person ON audit.audit_entry USING gin (person_ids);
CREATE INDEX audit_entry_by_thing ON audit.audit_entry (thing, thing_id, id);
CREATE INDEX audit_entry_by_actor ON audit.audit_entry (actor_id, id);

CREATE TABLE audit.chain_link (
  lane smallint NOT NULL,
  day date NOT NULL,
  position int NOT NULL,
  entry_id uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT chain_link_key PRIMARY KEY (lane, day, position),
  CONSTRAINT chain_link_entry UNIQUE (entry_id)
);
COMMENT ON TABLE audit.chain_link IS 'Hash chain over the trail: each link covers its entry and the link before it in the same lane';

CREATE TABLE audit.chain_head (
  lane smallint NOT NULL,
  day date NOT NULL,
  position int NOT NULL,
  total bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT chain_head_key PRIMARY KEY (lane)
);
COMMENT ON TABLE audit.chain_head IS 'Last link of each lane; its row lock orders the writers of that lane';
INSERT INTO audit.chain_head (lane, day, position, total, hash)
SELECT lane, '1970-01-01', 0, 0, sha256(convert_to('motcua audit lane ' || lane, 'UTF8')) FROM generate_series(0, 7) AS lane;

-- Every field with its length in bytes, so that no two entries share a text; the same words as domain/entry-text.ts.
CREATE FUNCTION audit.entry_text(e audit.audit_entry) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$
  SELECT string_agg(coalesce(octet_length(field) || ':' || field, '-'), ',' ORDER BY place)
  FROM unnest(ARRAY[
    e.id::text, floor(extract(epoch FROM e.at) * 1000)::bigint::text, e.request_id, e.event, e.actor_kind, e.actor_id,
    e.official_id::text, e.actor_name, e.actor_unit_id::text, e.thing, e.thing_id, e.unit_id::text, e.dossier_id::text,
    array_to_string(e.person_ids, ' '), e.purpose, e.address, e.facts::text
  ]) WITH ORDINALITY AS given (field, place)
$$;

-- Runs at COMMIT (deferred), so a lane is held only while its transaction commits; eight lanes let eight commit at once.
-- The day is that of linking and never goes back, so the first link of a day covers the last one of the day before.
CREATE FUNCTION audit.link_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
  own_lane smallint := (pg_catalog.pg_current_xact_id()::text::numeric % 8)::smallint;
  head audit.chain_head;
  today date;
  next_position int;
  next_hash bytea;
BEGIN
  SELECT * INTO STRICT head FROM audit.chain_head WHERE lane = own_lane FOR UPDATE;
  today := greatest(head.day, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
  next_position := CASE WHEN today = head.day THEN head.position + 1 ELSE 1 END;
  next_hash := sha256(head.hash || convert_to(
    own_lane || '/' || to_char(today, 'YYYY-MM-DD') || '/' || next_position || '/' || audit.entry_text(NEW), 'UTF8'));
  INSERT INTO audit.chain_link (lane, day, position, entry_id, hash)
    VALUES (own_lane, today, next_position, NEW.id, next_hash);
  UPDATE audit.chain_head SET day = today, position = next_position, total = head.total + 1, hash = next_hash
    WHERE lane = own_lane;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION audit.link_entry() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER audit_entry_link AFTER INSERT ON audit.audit_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.link_entry();

GRANT SELECT, INSERT ON audit.audit_entry TO motcua_app;
GRANT SELECT ON audit.chain_link, audit.chain_head TO motcua_app;

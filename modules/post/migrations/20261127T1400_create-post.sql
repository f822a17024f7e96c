-- Orders of the public postal service both ways, their journal, the lists signed with the postman, what the post said, levies taken at the door.
CREATE SCHEMA post;
GRANT USAGE ON SCHEMA post TO motcua_app;

CREATE TABLE post.postal_order (
  subject_id uuid NOT NULL,
  serial int NOT NULL CONSTRAINT postal_order_serial CHECK (serial > 0),
  version int NOT NULL CONSTRAINT postal_order_version CHECK (version > 0),
  reference text NOT NULL,
  direction text NOT NULL CONSTRAINT postal_order_direction CHECK (direction IN ('pickup', 'delivery')),
  state text NOT NULL,
  unit_id uuid NOT NULL,
  label text NOT NULL,
  person_name text NOT NULL,
  address text NOT NULL,
  number text,
  collect bigint NOT NULL CONSTRAINT postal_order_collect CHECK (collect >= 0),
  collected bigint NOT NULL CONSTRAINT postal_order_collected CHECK (collected >= 0),
  postage bigint NOT NULL CONSTRAINT postal_order_postage CHECK (postage >= 0),
  attempts int NOT NULL,
  case_open boolean NOT NULL,
  planned_at timestamptz NOT NULL,
  released_at timestamptz,
  handed_over_at timestamptz,
  expected_on date,
  delivered_at timestamptz,
  changed_at timestamptz NOT NULL,
  ended boolean NOT NULL,
  CONSTRAINT postal_order_key PRIMARY KEY (subject_id, serial),
  CONSTRAINT postal_order_reference UNIQUE (reference)
);
COMMENT ON TABLE post.postal_order IS 'One order to fetch papers or to bring a result, and how far it is; folded from order_event, locked by every act on it';
CREATE INDEX postal_order_at_unit ON post.postal_order (unit_id, state, changed_at DESC);
CREATE INDEX postal_order_by_number ON post.postal_order (number) WHERE number IS NOT NULL;
CREATE INDEX postal_order_with_money ON post.postal_order (delivered_at) WHERE collect > 0;
GRANT SELECT, INSERT, UPDATE ON post.postal_order TO motcua_app;

CREATE TABLE post.order_event (
  subject_id uuid NOT NULL,
  order_serial int NOT NULL,
  version int NOT NULL,
  at timestamptz NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT order_event_key PRIMARY KEY (subject_id, order_serial, version),
  CONSTRAINT order_event_of_order FOREIGN KEY (subject_id, order_serial) REFERENCES post.postal_order (subject_id, serial) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE post.order_event IS 'Journal of each order, append-only: planned, released, taken by the post, handed over, every line of its way, with who said so';
GRANT SELECT, INSERT ON post.order_event TO motcua_app;

CREATE TABLE post.handover (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT handover_kind CHECK (kind IN ('out', 'in', 'back')),
  at timestamptz NOT NULL,
  official_id uuid NOT NULL,
  official_name text NOT NULL,
  postman text NOT NULL,
  bag text,
  document_id uuid NOT NULL,
  number text NOT NULL,
  listed jsonb NOT NULL,
  CONSTRAINT handover_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.handover IS 'Minutes of each time parcels changed hands between a desk and the postman; written once. The numbered paper is kept by official_documents';
CREATE INDEX handover_of_unit ON post.handover (unit_id, at DESC);
GRANT SELECT, INSERT ON post.handover TO motcua_app;

CREATE TABLE post.message_event (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  via text NOT NULL,
  reference text,
  verdict text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT message_event_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.message_event IS 'What the post told us by message or when asked, believed or not, with what became of it; append-only';
CREATE INDEX message_event_by_reference ON post.message_event (reference, at);
GRANT SELECT, INSERT ON post.message_event TO motcua_app;

CREATE TABLE post.track_cursor (
  name text NOT NULL,
  last_id text NOT NULL,
  asked_at timestamptz NOT NULL,
  CONSTRAINT track_cursor_key PRIMARY KEY (name)
);
COMMENT ON TABLE post.track_cursor IS 'How far the list of tracking lines of the post has been read';
GRANT SELECT, INSERT, UPDATE ON post.track_cursor TO motcua_app;

CREATE TABLE post.money_difference (
  id uuid NOT NULL,
  kind text NOT NULL,
  reference text NOT NULL,
  unit_id uuid,
  subject_id uuid,
  order_serial int,
  label text,
  asked bigint,
  counted bigint,
  post bigint,
  found_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by jsonb,
  words text,
  CONSTRAINT money_difference_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.money_difference IS 'Where the levies the postman took, what we counted and what the post handed on do not agree, until the next match or a treasurer closes it';
CREATE UNIQUE INDEX money_difference_open ON post.money_difference (kind, reference) WHERE closed_at IS NULL;
CREATE INDEX money_difference_by_time ON post.money_difference (found_at DESC);
GRANT SELECT, INSERT, UPDATE ON post.money_difference TO motcua_app;

CREATE TABLE post.money_match (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  from_on date NOT NULL,
  checked int NOT NULL,
  differences int NOT NULL,
  heard boolean NOT NULL,
  CONSTRAINT money_match_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.money_match IS 'Each nightly match of levies taken at the door, what it looked at and what it found; append-only';
CREATE INDEX money_match_by_time ON post.money_match (at DESC);
GRANT SELECT, INSERT ON post.money_match TO motcua_app;

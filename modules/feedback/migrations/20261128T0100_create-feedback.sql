-- Feedback and proposals (phản ánh, kiến nghị) with their journal, and where each place takes them.
CREATE SCHEMA feedback;
GRANT USAGE ON SCHEMA feedback TO motcua_app;

CREATE TABLE feedback.item (
  id uuid NOT NULL,
  version int NOT NULL CONSTRAINT item_version CHECK (version > 0),
  code text NOT NULL,
  kind text NOT NULL CONSTRAINT item_kind CHECK (kind IN ('feedback', 'proposal')),
  channel text NOT NULL,
  state text NOT NULL CONSTRAINT item_state CHECK (state IN ('received', 'processing', 'awaiting-supplement', 'to-review', 'published', 'closed')),
  class text,
  unit_id uuid NOT NULL,
  about_dossier_id uuid,
  about_official_id uuid,
  person_id uuid,
  sender_name text NOT NULL,
  heading text NOT NULL,
  received_at timestamptz NOT NULL,
  due_at timestamptz,
  published_at timestamptz,
  in_time boolean,
  outcome text CONSTRAINT item_outcome CHECK (outcome IN ('fixed', 'refused', 'not-ours', 'duplicate')),
  solved boolean,
  contested boolean NOT NULL,
  unfounded boolean NOT NULL,
  public_text text,
  public_answer text,
  changed_at timestamptz NOT NULL,
  CONSTRAINT item_key PRIMARY KEY (id),
  CONSTRAINT item_code UNIQUE (code),
  CONSTRAINT item_ends_with_outcome CHECK (state NOT IN ('published', 'closed') OR outcome IS NOT NULL)
);
COMMENT ON TABLE feedback.item IS 'One piece of feedback or one proposal and how far it is; folded from item_event, locked by every act on it; never ended without an outcome';
CREATE INDEX item_at_unit ON feedback.item (unit_id, state, due_at);
CREATE INDEX item_open ON feedback.item (due_at) WHERE state <> 'closed';
CREATE INDEX item_published ON feedback.item (published_at DESC) WHERE published_at IS NOT NULL;
CREATE INDEX item_received ON feedback.item (received_at DESC);
CREATE INDEX item_about_dossier ON feedback.item (about_dossier_id) WHERE about_dossier_id IS NOT NULL;
CREATE INDEX item_about_official ON feedback.item (about_official_id) WHERE about_official_id IS NOT NULL;
CREATE INDEX item_of_person ON feedback.item (person_id, received_at DESC) WHERE person_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON feedback.item TO motcua_app;

CREATE TABLE feedback.item_event (
  item_id uuid NOT NULL,
  version int NOT NULL,
  at timestamptz NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT item_event_key PRIMARY KEY (item_id, version),
  CONSTRAINT item_event_of_item FOREIGN KEY (item_id) REFERENCES feedback.item (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE feedback.item_event IS 'Journal of each item, append-only: received, classified, passed on, answered, published, contested, closed, with who did it';
GRANT SELECT, INSERT ON feedback.item_event TO motcua_app;

CREATE TABLE feedback.reception_place (
  unit_id uuid NOT NULL,
  address text NOT NULL,
  hotline text NOT NULL,
  email text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT reception_place_key PRIMARY KEY (unit_id)
);
COMMENT ON TABLE feedback.reception_place IS 'Where a unit takes feedback: address, dedicated telephone number, e-mail, as posted at the place (NĐ 20/2008 Điều 13)';
GRANT SELECT, INSERT, UPDATE ON feedback.reception_place TO motcua_app;

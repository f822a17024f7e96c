-- Luật Lưu trữ 33/2024/QH15: papers past their period are listed, decided on by a person, destroyed with a record, and nothing else is.
ALTER TABLE documents.stored_file ADD COLUMN destroyed_at timestamptz;
GRANT UPDATE (destroyed_at) ON documents.stored_file TO motcua_app;

CREATE TABLE documents.legal_hold (
  id uuid NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  label text NOT NULL,
  reason text NOT NULL,
  placed_at timestamptz NOT NULL,
  placed_by text NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  CONSTRAINT legal_hold_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.legal_hold IS 'Matters whose papers may not be destroyed whatever their period: a complaint, a lawsuit, an inspection';
CREATE UNIQUE INDEX legal_hold_open ON documents.legal_hold (subject_id) WHERE lifted_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON documents.legal_hold TO motcua_app;

CREATE TABLE documents.destruction_list (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL CONSTRAINT destruction_list_state CHECK (state IN ('proposed', 'declined', 'decided', 'done')),
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  proposer_name text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  decider_name text,
  decision text,
  done_at timestamptz,
  CONSTRAINT destruction_list_key PRIMARY KEY (id),
  CONSTRAINT destruction_list_decided CHECK ((state = 'proposed') = (decided_at IS NULL))
);
COMMENT ON TABLE documents.destruction_list IS 'Papers of a unit past their period, proposed for destruction, with who decided under which number';
CREATE INDEX destruction_list_by_unit ON documents.destruction_list (unit_id, proposed_at DESC);
GRANT SELECT, INSERT, UPDATE ON documents.destruction_list TO motcua_app;

CREATE TABLE documents.destruction_item (
  list_id uuid NOT NULL CONSTRAINT destruction_item_list REFERENCES documents.destruction_list,
  file_id uuid NOT NULL CONSTRAINT destruction_item_file REFERENCES documents.stored_file,
  subject_id uuid NOT NULL,
  label text NOT NULL,
  paper text NOT NULL,
  name text NOT NULL,
  since date NOT NULL,
  sha256 text NOT NULL,
  size_bytes bigint NOT NULL,
  state text NOT NULL CONSTRAINT destruction_item_state CHECK (state IN ('listed', 'spared', 'destroyed')),
  spared_because text,
  CONSTRAINT destruction_item_key PRIMARY KEY (list_id, file_id)
);
COMMENT ON TABLE documents.destruction_item IS 'The record of destruction: each paper of a list, whose matter it was, since when its period is over, and what became of it';
CREATE INDEX destruction_item_by_file ON documents.destruction_item (file_id);
GRANT SELECT, INSERT, UPDATE ON documents.destruction_item TO motcua_app;

CREATE TABLE documents.content_removal (
  sha256 text NOT NULL,
  aside_at timestamptz NOT NULL,
  gone_at timestamptz,
  CONSTRAINT content_removal_key PRIMARY KEY (sha256, aside_at)
);
COMMENT ON TABLE documents.content_removal IS 'Bytes no living file needs: first put aside, gone an hour later unless the same bytes were handed in meanwhile';
CREATE INDEX content_removal_open ON documents.content_removal (aside_at) WHERE gone_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON documents.content_removal TO motcua_app;

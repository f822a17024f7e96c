-- NĐ 63/2010 article 17: what hangs where, since when, who saw to it, and exactly which versions it holds.
CREATE TABLE procedures.posting (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  place text NOT NULL,
  form text NOT NULL,
  level text NOT NULL,
  sector_key text,
  edition text NOT NULL,
  held jsonb NOT NULL,
  confirmation text NOT NULL,
  posted_at timestamptz NOT NULL,
  posted_by text NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT posting_key PRIMARY KEY (id),
  CONSTRAINT posting_form_known CHECK (form IN ('board', 'screen', 'guide-book')),
  CONSTRAINT posting_level_known CHECK (level IN ('province', 'district', 'commune'))
);
COMMENT ON TABLE procedures.posting IS 'Each time procedures were hung, shown or laid out at a place, with the versions held and who confirmed it; the newest of a place and form counts';
CREATE INDEX posting_at_place ON procedures.posting (unit_id, place, form, posted_at DESC);
GRANT SELECT, INSERT ON procedures.posting TO motcua_app;

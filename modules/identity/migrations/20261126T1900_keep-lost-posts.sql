-- What somebody sent after the session had ended, kept for an hour so that signing in again brings it back.
CREATE TABLE identity.lost_post (
  key_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  path text NOT NULL,
  sealed_fields bytea NOT NULL,
  kept_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT lost_post_key PRIMARY KEY (key_hash),
  CONSTRAINT lost_post_person FOREIGN KEY (person_id) REFERENCES identity.person (id)
);
COMMENT ON TABLE identity.lost_post IS 'Pages posted after their session had ended, sealed; only the person whose session it was gets one back, within the hour';
CREATE INDEX lost_post_by_person ON identity.lost_post (person_id, kept_at);
CREATE INDEX lost_post_by_end ON identity.lost_post (ends_at);
GRANT SELECT, INSERT, DELETE ON identity.lost_post TO motcua_app;

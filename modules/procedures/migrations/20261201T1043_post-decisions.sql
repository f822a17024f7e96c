-- QĐ 45/2016/QĐ-TTg articles 1.2, 13, 18: which procedures the post carries, and which it does not, is decided and made public.
CREATE TABLE procedures.post_decision (
  id uuid NOT NULL,
  code text NOT NULL,
  papers boolean NOT NULL,
  result boolean NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  words text,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT post_decision_key PRIMARY KEY (id),
  CONSTRAINT post_decision_span CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT post_decision_founded CHECK (decided_on <= valid_from)
);
COMMENT ON TABLE procedures.post_decision IS 'By number and day of the decision: whether papers and results of a procedure go by the public post; never changed, a later one takes its place';
CREATE INDEX post_decision_by_code ON procedures.post_decision (code, valid_from DESC, made_at DESC);
GRANT SELECT, INSERT ON procedures.post_decision TO motcua_app;

-- Under which rules what is kept was counted; whatever an older generation counted is counted anew at the next start.
CREATE TABLE indicators.rules (
  kind text NOT NULL,
  generation int NOT NULL,
  CONSTRAINT rules_key PRIMARY KEY (kind),
  CONSTRAINT rules_kind CHECK (kind IN ('feedback'))
);
COMMENT ON TABLE indicators.rules IS 'Generation of the rules that the facts of a kind were counted by';
GRANT SELECT, INSERT, UPDATE ON indicators.rules TO motcua_app;

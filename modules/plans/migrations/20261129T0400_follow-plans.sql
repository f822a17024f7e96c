-- Following a plan up: what heads were told, once a cause; letters that urge, one a day to a unit.
CREATE TABLE plans.told (
  plan_id uuid NOT NULL,
  serial int NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  cause text NOT NULL CONSTRAINT told_cause CHECK (cause IN ('due-soon', 'overdue')),
  told_at timestamptz NOT NULL,
  CONSTRAINT told_key PRIMARY KEY (plan_id, serial, unit_id, part, cause)
);
COMMENT ON TABLE plans.told IS 'What the head of a unit was told about a part of a plan: that it is due soon, that it is late; each once';
GRANT SELECT, INSERT ON plans.told TO motcua_app;

CREATE TABLE plans.letter (
  plan_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL,
  matters int NOT NULL CONSTRAINT letter_matters CHECK (matters > 0),
  document_id uuid NOT NULL,
  number text NOT NULL,
  CONSTRAINT letter_key PRIMARY KEY (plan_id, id),
  CONSTRAINT letter_once_a_day UNIQUE (plan_id, unit_id, from_unit_id, sent_on)
);
COMMENT ON TABLE plans.letter IS 'Follow-up letters (công văn đôn đốc) to a unit about a plan; words and list are frozen with the issued paper';
GRANT SELECT, INSERT ON plans.letter TO motcua_app;

-- NĐ 13/2023 Đ9.2b, 9.6, 9.9, Đ12; Luật 91/2025/QH15 Đ4: a restriction, an objection or a withdrawal that was accepted takes effect.
CREATE TABLE identity.restriction (
  person_id uuid NOT NULL,
  request_id uuid NOT NULL,
  since timestamptz NOT NULL,
  words text NOT NULL,
  decided_by text NOT NULL,
  lifted_at timestamptz,
  lifted_words text,
  lifted_by text,
  CONSTRAINT restriction_key PRIMARY KEY (person_id, request_id),
  CONSTRAINT restriction_person FOREIGN KEY (person_id) REFERENCES identity.person (id),
  CONSTRAINT restriction_lifted CHECK ((lifted_at IS NULL) = (lifted_words IS NULL) AND (lifted_at IS NULL) = (lifted_by IS NULL))
);
COMMENT ON TABLE identity.restriction IS 'People whose data is used for what the law orders and for nothing else, since when, on which request; lifted, never erased';
GRANT SELECT, INSERT ON identity.restriction TO motcua_app;
GRANT UPDATE (lifted_at, lifted_words, lifted_by) ON identity.restriction TO motcua_app;

CREATE TABLE identity.consent_withdrawal (
  consent_id uuid NOT NULL,
  request_id uuid NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  words text NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT consent_withdrawal_key PRIMARY KEY (consent_id),
  CONSTRAINT consent_withdrawal_consent FOREIGN KEY (consent_id) REFERENCES identity.consent (id)
);
COMMENT ON TABLE identity.consent_withdrawal IS 'Which consent was withdrawn, when, on which request; what was done under it before stays lawful (NĐ 13/2023 Đ12.1)';
GRANT SELECT, INSERT ON identity.consent_withdrawal TO motcua_app;

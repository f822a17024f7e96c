-- Confirmations in place of signatures, answers of the provider seen before, acting for others, consents, search at the counter.
ALTER TABLE identity.citizen_sign_in
  ADD COLUMN confirm_person_id uuid,
  ADD COLUMN confirm_purpose text,
  ADD COLUMN confirm_about text,
  ADD COLUMN confirm_hash text,
  ADD CONSTRAINT citizen_sign_in_confirm CHECK (
    (confirm_person_id IS NULL) = (confirm_purpose IS NULL)
    AND (confirm_person_id IS NULL) = (confirm_about IS NULL)
    AND (confirm_person_id IS NULL) = (confirm_hash IS NULL));

CREATE TABLE identity.provider_answer (
  provider text NOT NULL,
  transaction text NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT provider_answer_key PRIMARY KEY (provider, transaction)
);
COMMENT ON TABLE identity.provider_answer IS 'Answers of identity providers already used, so that none works twice; swept when too old to be accepted anyway';
CREATE INDEX provider_answer_by_age ON identity.provider_answer (received_at);
GRANT SELECT, INSERT, DELETE ON identity.provider_answer TO motcua_app;

CREATE TABLE identity.confirmation (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  level smallint NOT NULL,
  confirmed_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  provider text NOT NULL,
  transaction text NOT NULL,
  purpose text NOT NULL,
  about text NOT NULL,
  content_hash text NOT NULL,
  proof text NOT NULL,
  CONSTRAINT confirmation_key PRIMARY KEY (id),
  CONSTRAINT confirmation_once UNIQUE (provider, transaction),
  CONSTRAINT confirmation_person FOREIGN KEY (person_id) REFERENCES identity.person (id),
  CONSTRAINT confirmation_level CHECK (level = 2),
  CONSTRAINT confirmation_hash_form CHECK (content_hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE identity.confirmation IS 'Evidence that a person confirmed a content at level 2 in place of signature and seal: what, when, and the provider''s own answer';
CREATE INDEX confirmation_by_person ON identity.confirmation (person_id, about, confirmed_at);
GRANT SELECT, INSERT ON identity.confirmation TO motcua_app;

CREATE TABLE identity.confirmation_use (
  confirmation_id uuid NOT NULL,
  used_at timestamptz NOT NULL,
  used_for text NOT NULL,
  CONSTRAINT confirmation_use_key PRIMARY KEY (confirmation_id),
  CONSTRAINT confirmation_use_of FOREIGN KEY (confirmation_id) REFERENCES identity.confirmation (id)
);
COMMENT ON TABLE identity.confirmation_use IS 'What a confirmation was used for; each once';
GRANT SELECT, INSERT ON identity.confirmation_use TO motcua_app;

ALTER TABLE identity.representation RENAME COLUMN enterprise_id TO principal_id;
ALTER TABLE identity.representation
  DROP CONSTRAINT representation_key,
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN kind text NOT NULL DEFAULT 'legal-representative',
  ADD COLUMN from_on date NOT NULL DEFAULT '2000-01-01',
  ADD COLUMN until_on date,
  ADD COLUMN procedure_codes text[],
  ADD COLUMN evidence_file_id uuid,
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN recorded_by uuid,
  ADD COLUMN verified_by uuid,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN ended_by uuid,
  ADD COLUMN end_reason text,
  ALTER COLUMN provider DROP NOT NULL,
  ALTER COLUMN verified_at DROP NOT NULL;
UPDATE identity.representation SET recorded_at = verified_at;
ALTER TABLE identity.representation
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN kind DROP DEFAULT,
  ALTER COLUMN from_on DROP DEFAULT,
  ALTER COLUMN recorded_at SET NOT NULL,
  ADD CONSTRAINT representation_key PRIMARY KEY (id),
  ADD CONSTRAINT representation_kind CHECK (kind IN ('legal-representative', 'parent', 'authorised')),
  ADD CONSTRAINT representation_dates CHECK (until_on IS NULL OR until_on >= from_on),
  ADD CONSTRAINT representation_people CHECK (person_id <> principal_id),
  ADD CONSTRAINT representation_ground CHECK (provider IS NOT NULL OR evidence_file_id IS NOT NULL),
  ADD CONSTRAINT representation_end CHECK ((ended_at IS NULL) = (end_reason IS NULL));
COMMENT ON TABLE identity.representation IS 'Who may act for whom, on what ground, for which procedures, until when: legal representatives, parents, the authorised; ended, never erased';
CREATE UNIQUE INDEX representation_by_provider ON identity.representation (person_id, principal_id, provider) WHERE provider IS NOT NULL AND ended_at IS NULL;
CREATE INDEX representation_of_principal ON identity.representation (principal_id) WHERE ended_at IS NULL;
CREATE INDEX representation_by_person ON identity.representation (person_id) WHERE ended_at IS NULL;
REVOKE DELETE ON identity.representation FROM motcua_app;

CREATE TABLE identity.consent (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  about text NOT NULL,
  how text NOT NULL,
  given_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  unit_id uuid NOT NULL,
  evidence_file_id uuid,
  note text,
  CONSTRAINT consent_key PRIMARY KEY (id),
  CONSTRAINT consent_person FOREIGN KEY (person_id) REFERENCES identity.person (id),
  CONSTRAINT consent_how CHECK (how IN ('signed-paper', 'spoken', 'sms-code')),
  CONSTRAINT consent_evidence CHECK (how <> 'signed-paper' OR evidence_file_id IS NOT NULL)
);
COMMENT ON TABLE identity.consent IS 'Consent a person gave to an official: what for, how, when, with its paper';
CREATE INDEX consent_by_person ON identity.consent (person_id, given_at);
CREATE INDEX consent_about ON identity.consent (about);
GRANT SELECT, INSERT ON identity.consent TO motcua_app;

CREATE TABLE identity.consent_code (
  person_id uuid NOT NULL,
  about text NOT NULL,
  code_hash bytea NOT NULL,
  tries int NOT NULL DEFAULT 0,
  ends_at timestamptz NOT NULL,
  CONSTRAINT consent_code_key PRIMARY KEY (person_id, about),
  CONSTRAINT consent_code_person FOREIGN KEY (person_id) REFERENCES identity.person (id)
);
COMMENT ON TABLE identity.consent_code IS 'Codes sent by SMS to be read out at the counter, hashed; each works once and not for long';
CREATE INDEX consent_code_by_end ON identity.consent_code (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.consent_code TO motcua_app;

CREATE INDEX person_by_phone ON identity.person (regexp_replace(phone, '\D', '', 'g'));
CREATE INDEX person_by_name_and_birth ON identity.person (platform.fold(name), birth_on);

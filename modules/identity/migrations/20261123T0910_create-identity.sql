-- People, staff accounts, sessions, roles by unit, delegations.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO motcua_app;

CREATE TABLE identity.person (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  personal_id_number text,
  other_document_number text,
  registration_number text,
  birth_on date,
  gender text,
  phone text,
  email text,
  address text,
  assurance_level smallint,
  assurance_verified_at timestamptz,
  assurance_provider text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT person_key PRIMARY KEY (id),
  CONSTRAINT person_kind CHECK (kind IN ('individual', 'organisation', 'enterprise', 'household-business')),
  CONSTRAINT person_gender CHECK (gender IN ('female', 'male', 'other')),
  CONSTRAINT person_assurance CHECK (
    (assurance_level IS NULL AND assurance_verified_at IS NULL AND assurance_provider IS NULL)
    OR (assurance_level IN (1, 2) AND assurance_verified_at IS NOT NULL AND assurance_provider IS NOT NULL)),
  CONSTRAINT person_numbers CHECK (kind = 'individual' OR (personal_id_number IS NULL AND other_document_number IS NULL))
);
COMMENT ON TABLE identity.person IS 'People and organisations that file dossiers; the only place that keeps a personal id number';
CREATE UNIQUE INDEX person_personal_id_number ON identity.person (personal_id_number);
CREATE UNIQUE INDEX person_registration_number ON identity.person (kind, registration_number);
CREATE UNIQUE INDEX person_other_document ON identity.person (other_document_number);
GRANT SELECT, INSERT, UPDATE ON identity.person TO motcua_app;

CREATE TABLE identity.electronic_identity (
  provider text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL,
  level smallint NOT NULL,
  verified_at timestamptz NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT electronic_identity_key PRIMARY KEY (provider, subject),
  CONSTRAINT electronic_identity_person FOREIGN KEY (person_id) REFERENCES identity.person (id),
  CONSTRAINT electronic_identity_level CHECK (level IN (1, 2))
);
COMMENT ON TABLE identity.electronic_identity IS 'Which account of an identity provider (VNeID) is which person, at which level since when';
CREATE INDEX electronic_identity_by_person ON identity.electronic_identity (person_id);
GRANT SELECT, INSERT, UPDATE ON identity.electronic_identity TO motcua_app;

CREATE TABLE identity.representation (
  enterprise_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provider text NOT NULL,
  verified_at timestamptz NOT NULL,
  CONSTRAINT representation_key PRIMARY KEY (person_id, enterprise_id),
  CONSTRAINT representation_enterprise FOREIGN KEY (enterprise_id) REFERENCES identity.person (id),
  CONSTRAINT representation_person FOREIGN KEY (person_id) REFERENCES identity.person (id)
);
COMMENT ON TABLE identity.representation IS 'Who represents an enterprise or organisation, as its identity provider says';
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.representation TO motcua_app;

CREATE TABLE identity.account (
  id uuid NOT NULL,
  official_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  full_name text NOT NULL,
  sign_in_name text NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamptz NOT NULL,
  password_is_temporary boolean NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  disabled_reason text,
  created_at timestamptz NOT NULL,
  CONSTRAINT account_key PRIMARY KEY (id),
  CONSTRAINT account_official UNIQUE (official_id),
  CONSTRAINT account_sign_in_name UNIQUE (sign_in_name),
  CONSTRAINT account_sign_in_name_form CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,79}$')
);
COMMENT ON TABLE identity.account IS 'Staff accounts, one per official; demo accounts alone need no second factor and cannot sign in with DEMO=off';
GRANT SELECT, INSERT, UPDATE ON identity.account TO motcua_app;

CREATE TABLE identity.second_factor (
  account_id uuid NOT NULL,
  sealed_secret bytea NOT NULL,
  confirmed_at timestamptz NOT NULL,
  last_step bigint NOT NULL,
  CONSTRAINT second_factor_key PRIMARY KEY (account_id),
  CONSTRAINT second_factor_account FOREIGN KEY (account_id) REFERENCES identity.account (id)
);
COMMENT ON TABLE identity.second_factor IS 'TOTP secret (sealed by a key outside the database) and the last time step used, so a code works once';
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factor TO motcua_app;

CREATE TABLE identity.recovery_code (
  account_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT recovery_code_key PRIMARY KEY (account_id, code_hash),
  CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES identity.account (id)
);
COMMENT ON TABLE identity.recovery_code IS 'Recovery codes of the second factor, hashed; each works once';
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.recovery_code TO motcua_app;

CREATE TABLE identity.known_device (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT known_device_key PRIMARY KEY (token_hash, account_id),
  CONSTRAINT known_device_account FOREIGN KEY (account_id) REFERENCES identity.account (id)
);
COMMENT ON TABLE identity.known_device IS 'Browsers that have signed in to an account: their failed tries are counted apart';
CREATE INDEX known_device_by_account ON identity.known_device (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.known_device TO motcua_app;

CREATE TABLE identity.sign_in_tries (
  counted text NOT NULL,
  key_hash bytea NOT NULL,
  failures int NOT NULL,
  last_failure_at timestamptz NOT NULL,
  CONSTRAINT sign_in_tries_key PRIMARY KEY (counted, key_hash)
);
COMMENT ON TABLE identity.sign_in_tries IS 'Failed sign-ins by account-at-address, by address and by known device; swept daily';
CREATE INDEX sign_in_tries_by_age ON identity.sign_in_tries (last_failure_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sign_in_tries TO motcua_app;

CREATE TABLE identity.sign_in_challenge (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  steps_left text[] NOT NULL,
  sealed_secret bytea,
  tries int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT sign_in_challenge_key PRIMARY KEY (token_hash),
  CONSTRAINT sign_in_challenge_account FOREIGN KEY (account_id) REFERENCES identity.account (id)
);
COMMENT ON TABLE identity.sign_in_challenge IS 'Between the password and the session: what is still owed (a new password, a second factor)';
CREATE INDEX sign_in_challenge_by_end ON identity.sign_in_challenge (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sign_in_challenge TO motcua_app;

CREATE TABLE identity.citizen_sign_in (
  state_hash bytea NOT NULL,
  browser_hash bytea NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_path text NOT NULL,
  created_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT citizen_sign_in_key PRIMARY KEY (state_hash)
);
COMMENT ON TABLE identity.citizen_sign_in IS 'Sign-ins on their way through the identity provider, bound to the browser that began them; each is used once';
CREATE INDEX citizen_sign_in_by_end ON identity.citizen_sign_in (ends_at);
GRANT SELECT, INSERT, DELETE ON identity.citizen_sign_in TO motcua_app;

CREATE TABLE identity.session (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  person_id uuid,
  assurance_level smallint,
  provider_hint text,
  address text NOT NULL,
  user_agent text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text,
  CONSTRAINT session_key PRIMARY KEY (id),
  CONSTRAINT session_token UNIQUE (token_hash),
  CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES identity.account (id),
  CONSTRAINT session_person FOREIGN KEY (person_id) REFERENCES identity.person (id),
  CONSTRAINT session_holder CHECK (
    (kind = 'staff' AND account_id IS NOT NULL AND person_id IS NULL AND assurance_level IS NULL)
    OR (kind = 'citizen' AND person_id IS NOT NULL AND account_id IS NULL AND assurance_level IN (1, 2)))
);
COMMENT ON TABLE identity.session IS 'Sessions of staff and citizens; the token is kept only as a hash';
CREATE INDEX session_by_account ON identity.session (account_id, id);
CREATE INDEX session_by_person ON identity.session (person_id, id);
CREATE INDEX session_by_end ON identity.session (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session TO motcua_app;

CREATE TABLE identity.role_grant (
  id uuid NOT NULL,
  official_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  granted_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  CONSTRAINT role_grant_key PRIMARY KEY (id),
  CONSTRAINT role_grant_role CHECK (role IN ('one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator'))
);
COMMENT ON TABLE identity.role_grant IS 'Roles held at units; revoked, never erased';
CREATE UNIQUE INDEX role_grant_once ON identity.role_grant (official_id, role, unit_id) WHERE revoked_at IS NULL;
CREATE INDEX role_grant_at_unit ON identity.role_grant (unit_id, role) WHERE revoked_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON identity.role_grant TO motcua_app;

CREATE TABLE identity.delegation (
  id uuid NOT NULL,
  from_official_id uuid NOT NULL,
  to_official_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  CONSTRAINT delegation_key PRIMARY KEY (id),
  CONSTRAINT delegation_role CHECK (role IN ('one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator')),
  CONSTRAINT delegation_dates CHECK (until_on >= from_on),
  CONSTRAINT delegation_people CHECK (from_official_id <> to_official_id)
);
COMMENT ON TABLE identity.delegation IS 'An official acts in another''s role between two days, both included; revoked, never erased';
CREATE INDEX delegation_to ON identity.delegation (to_official_id, until_on) WHERE revoked_at IS NULL;
CREATE INDEX delegation_at_unit ON identity.delegation (unit_id, until_on);
GRANT SELECT, INSERT, UPDATE ON identity.delegation TO motcua_app;

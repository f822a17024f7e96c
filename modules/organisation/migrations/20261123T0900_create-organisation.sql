-- Units, areas, posts and people of one province. Every validity is half-open: it holds from from_on, and no longer on until_on.
CREATE SCHEMA organisation;
GRANT USAGE ON SCHEMA organisation TO motcua_app;

CREATE TABLE organisation.area (
  code text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  level text NOT NULL CONSTRAINT area_level_known CHECK (level IN ('province', 'district', 'commune')),
  name text NOT NULL,
  parent_code text,
  source text NOT NULL,
  CONSTRAINT area_key PRIMARY KEY (code, from_on),
  CONSTRAINT area_validity CHECK (until_on IS NULL OR until_on > from_on),
  CONSTRAINT area_below_something CHECK ((level = 'province') = (parent_code IS NULL))
);
COMMENT ON TABLE organisation.area IS 'Administrative areas by validity. A code alone names nothing: 44 is Quảng Bình before 01/07/2025 and Quảng Trị after';
CREATE UNIQUE INDEX area_one_open ON organisation.area (code) WHERE until_on IS NULL;
CREATE INDEX area_children ON organisation.area (parent_code, code);
GRANT SELECT, INSERT, UPDATE ON organisation.area TO motcua_app;

CREATE TABLE organisation.area_link (
  from_code text NOT NULL,
  to_code text NOT NULL,
  effective_on date NOT NULL,
  extent text NOT NULL CONSTRAINT area_link_extent_known CHECK (extent IN ('whole', 'part')),
  source text NOT NULL,
  CONSTRAINT area_link_key PRIMARY KEY (from_code, to_code, effective_on)
);
COMMENT ON TABLE organisation.area_link IS 'What became of an area on a date: whole into one, or part into each of several';
CREATE INDEX area_link_backwards ON organisation.area_link (to_code, effective_on);
GRANT SELECT, INSERT, UPDATE ON organisation.area_link TO motcua_app;

CREATE TABLE organisation.unit (
  id uuid NOT NULL CONSTRAINT unit_key PRIMARY KEY,
  kind text NOT NULL,
  level text NOT NULL CONSTRAINT unit_level_known CHECK (level IN ('province', 'district', 'commune')),
  area_code text,
  one_stop boolean NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  closing_basis text,
  seed_key text CONSTRAINT unit_seed_key UNIQUE,
  CONSTRAINT unit_lifetime CHECK (closed_on IS NULL OR closed_on > opened_on)
);
COMMENT ON TABLE organisation.unit IS 'Organisation units; what they are called, coded and placed under is kept by validity in the tables beside';
CREATE INDEX unit_by_area ON organisation.unit (area_code);
GRANT SELECT, INSERT, UPDATE ON organisation.unit TO motcua_app;

CREATE TABLE organisation.unit_name (
  unit_id uuid NOT NULL CONSTRAINT unit_name_of REFERENCES organisation.unit (id),
  from_on date NOT NULL,
  until_on date,
  name text NOT NULL,
  basis text NOT NULL,
  CONSTRAINT unit_name_key PRIMARY KEY (unit_id, from_on),
  CONSTRAINT unit_name_validity CHECK (until_on IS NULL OR until_on > from_on)
);
COMMENT ON TABLE organisation.unit_name IS 'Names of units by validity, each with the decision it rests on';
CREATE UNIQUE INDEX unit_name_one_open ON organisation.unit_name (unit_id) WHERE until_on IS NULL;
GRANT SELECT, INSERT, UPDATE ON organisation.unit_name TO motcua_app;

CREATE TABLE organisation.unit_code (
  unit_id uuid NOT NULL CONSTRAINT unit_code_of REFERENCES organisation.unit (id),
  from_on date NOT NULL,
  until_on date,
  code text NOT NULL,
  form text NOT NULL CONSTRAINT unit_code_form_known CHECK (form IN ('qcvn-102', 'decision-20')),
  is_demo boolean NOT NULL,
  source text NOT NULL,
  CONSTRAINT unit_code_key PRIMARY KEY (unit_id, from_on),
  CONSTRAINT unit_code_validity CHECK (until_on IS NULL OR until_on > from_on)
);
COMMENT ON TABLE organisation.unit_code IS 'Electronic identification codes by validity; is_demo where no official source confirms the code';
CREATE UNIQUE INDEX unit_code_one_open ON organisation.unit_code (unit_id) WHERE until_on IS NULL;
CREATE UNIQUE INDEX unit_code_one_holder ON organisation.unit_code (code) WHERE until_on IS NULL;
CREATE INDEX unit_code_by_code ON organisation.unit_code (code, from_on);
GRANT SELECT, INSERT, UPDATE ON organisation.unit_code TO motcua_app;

CREATE TABLE organisation.unit_place (
  unit_id uuid NOT NULL CONSTRAINT unit_place_of REFERENCES organisation.unit (id),
  from_on date NOT NULL,
  until_on date,
  parent_id uuid NOT NULL CONSTRAINT unit_place_under REFERENCES organisation.unit (id),
  basis text NOT NULL,
  CONSTRAINT unit_place_key PRIMARY KEY (unit_id, from_on),
  CONSTRAINT unit_place_validity CHECK (until_on IS NULL OR until_on > from_on),
  CONSTRAINT unit_place_not_itself CHECK (parent_id <> unit_id)
);
COMMENT ON TABLE organisation.unit_place IS 'Under which unit a unit stands, by validity; the roots have no row';
CREATE UNIQUE INDEX unit_place_one_open ON organisation.unit_place (unit_id) WHERE until_on IS NULL;
CREATE INDEX unit_place_children ON organisation.unit_place (parent_id);
GRANT SELECT, INSERT, UPDATE ON organisation.unit_place TO motcua_app;

CREATE TABLE organisation.unit_link (
  predecessor_id uuid NOT NULL CONSTRAINT unit_link_predecessor REFERENCES organisation.unit (id),
  successor_id uuid NOT NULL CONSTRAINT unit_link_successor REFERENCES organisation.unit (id),
  effective_on date NOT NULL,
  extent text NOT NULL CONSTRAINT unit_link_extent_known CHECK (extent IN ('whole', 'part')),
  basis text NOT NULL,
  CONSTRAINT unit_link_key PRIMARY KEY (predecessor_id, successor_id, effective_on)
);
COMMENT ON TABLE organisation.unit_link IS 'Who took over from whom, and when; part where a unit was divided';
CREATE INDEX unit_link_backwards ON organisation.unit_link (successor_id);
GRANT SELECT, INSERT ON organisation.unit_link TO motcua_app;

CREATE TABLE organisation.official (
  id uuid NOT NULL CONSTRAINT official_key PRIMARY KEY,
  full_name text NOT NULL,
  kind text NOT NULL CONSTRAINT official_kind_known CHECK (kind IN ('cadre', 'civil-servant', 'public-employee')),
  seed_key text CONSTRAINT official_seed_key UNIQUE
);
COMMENT ON TABLE organisation.official IS 'People who work in units; an account to sign in with is kept by identity';
GRANT SELECT, INSERT, UPDATE ON organisation.official TO motcua_app;

CREATE TABLE organisation.job_post (
  id uuid NOT NULL CONSTRAINT job_post_key PRIMARY KEY,
  unit_id uuid NOT NULL CONSTRAINT job_post_at REFERENCES organisation.unit (id),
  position text NOT NULL CONSTRAINT job_post_position_known CHECK (position IN ('head-of-unit', 'deputy-head', 'officer')),
  title text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  CONSTRAINT job_post_validity CHECK (until_on IS NULL OR until_on > from_on)
);
COMMENT ON TABLE organisation.job_post IS 'Posts of a unit: a chair, whoever sits on it';
CREATE INDEX job_post_by_unit ON organisation.job_post (unit_id);
GRANT SELECT, INSERT, UPDATE ON organisation.job_post TO motcua_app;

CREATE TABLE organisation.post_holding (
  id uuid NOT NULL CONSTRAINT post_holding_key PRIMARY KEY,
  post_id uuid NOT NULL CONSTRAINT post_holding_of REFERENCES organisation.job_post (id),
  official_id uuid NOT NULL CONSTRAINT post_holding_by REFERENCES organisation.official (id),
  from_on date NOT NULL,
  until_on date,
  basis text NOT NULL,
  CONSTRAINT post_holding_validity CHECK (until_on IS NULL OR until_on >= from_on)
);
COMMENT ON TABLE organisation.post_holding IS 'Who held which post, from when until when; closed, never erased';
CREATE UNIQUE INDEX post_holding_one_open ON organisation.post_holding (post_id) WHERE until_on IS NULL;
CREATE INDEX post_holding_by_official ON organisation.post_holding (official_id);
GRANT SELECT, INSERT, UPDATE ON organisation.post_holding TO motcua_app;

CREATE TABLE organisation.profile (
  name text NOT NULL CONSTRAINT profile_key PRIMARY KEY,
  only_one boolean NOT NULL DEFAULT true CONSTRAINT profile_one_per_installation UNIQUE CONSTRAINT profile_single CHECK (only_one),
  title text NOT NULL,
  tiers int NOT NULL CONSTRAINT profile_tiers_known CHECK (tiers IN (2, 3)),
  province_area_code text NOT NULL,
  root_unit_id uuid NOT NULL CONSTRAINT profile_root REFERENCES organisation.unit (id),
  pinned_on date,
  rule_sets jsonb NOT NULL,
  loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE organisation.profile IS 'The province this installation serves; pinned_on is set where its world stands still whatever the clock says';
GRANT SELECT, INSERT ON organisation.profile TO motcua_app;

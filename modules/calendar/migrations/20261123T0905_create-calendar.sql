-- Working calendars of units, inherited downwards; counting itself is pure code over these rows.
CREATE SCHEMA calendar;
GRANT USAGE ON SCHEMA calendar TO motcua_app;

CREATE TABLE calendar.working_calendar (
  id uuid NOT NULL CONSTRAINT working_calendar_key PRIMARY KEY,
  unit_id uuid NOT NULL CONSTRAINT working_calendar_of REFERENCES organisation.unit (id),
  is_base boolean NOT NULL,
  CONSTRAINT working_calendar_one_per_unit UNIQUE (unit_id)
);
COMMENT ON TABLE calendar.working_calendar IS 'Units that say something about working time themselves; all others follow the unit above them, and everyone the base';
CREATE UNIQUE INDEX working_calendar_one_base ON calendar.working_calendar (is_base) WHERE is_base;
GRANT SELECT, INSERT ON calendar.working_calendar TO motcua_app;

CREATE TABLE calendar.week_pattern (
  calendar_id uuid NOT NULL CONSTRAINT week_pattern_of REFERENCES calendar.working_calendar (id),
  from_on date NOT NULL,
  until_on date,
  source text NOT NULL,
  CONSTRAINT week_pattern_key PRIMARY KEY (calendar_id, from_on),
  CONSTRAINT week_pattern_validity CHECK (until_on IS NULL OR until_on > from_on)
);
COMMENT ON TABLE calendar.week_pattern IS 'Shifts of the week from a date on; half-open validity, the latest beginning wins';
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar.week_pattern TO motcua_app;

CREATE TABLE calendar.shift (
  calendar_id uuid NOT NULL,
  from_on date NOT NULL,
  weekday int NOT NULL CONSTRAINT shift_weekday CHECK (weekday BETWEEN 1 AND 7),
  start_minute int NOT NULL,
  end_minute int NOT NULL,
  CONSTRAINT shift_key PRIMARY KEY (calendar_id, from_on, weekday, start_minute),
  CONSTRAINT shift_of FOREIGN KEY (calendar_id, from_on) REFERENCES calendar.week_pattern (calendar_id, from_on) ON DELETE CASCADE,
  CONSTRAINT shift_within_day CHECK (0 <= start_minute AND start_minute < end_minute AND end_minute <= 1440)
);
COMMENT ON TABLE calendar.shift IS 'Working time of a weekday (1 is Monday) in minutes of the day; a weekday without rows is a rest day';
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar.shift TO motcua_app;

CREATE TABLE calendar.calendar_day (
  calendar_id uuid NOT NULL CONSTRAINT calendar_day_of REFERENCES calendar.working_calendar (id),
  day date NOT NULL,
  kind text NOT NULL CONSTRAINT calendar_day_kind_known
    CHECK (kind IN ('public-holiday', 'swapped-off', 'swapped-working', 'closure', 'special-hours')),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  shifts jsonb,
  source text NOT NULL,
  decided boolean NOT NULL,
  CONSTRAINT calendar_day_key PRIMARY KEY (calendar_id, day)
);
COMMENT ON TABLE calendar.calendar_day IS 'Days unlike their weekday: public holidays, swapped days, local closures, other hours; decided is false while the yearly decision is awaited';
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar.calendar_day TO motcua_app;

CREATE TABLE calendar.calendar_change (
  id uuid NOT NULL CONSTRAINT calendar_change_key PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  calendar_id uuid NOT NULL CONSTRAINT calendar_change_of REFERENCES calendar.working_calendar (id),
  at timestamptz NOT NULL,
  made_by text NOT NULL,
  change jsonb NOT NULL
);
COMMENT ON TABLE calendar.calendar_change IS 'Journal of calendars: who changed what, when. The last id is the revision that laid-out calendars are kept under';
CREATE UNIQUE INDEX calendar_change_by_seq ON calendar.calendar_change (seq DESC);
GRANT SELECT, INSERT ON calendar.calendar_change TO motcua_app;

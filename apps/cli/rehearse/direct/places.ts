import type pg from 'pg'
import { newChance, inventFamilyName, inventName } from '../../../../simulators/lgsp/invent.ts'
import type { Place } from './models.ts'

/** The communes whose desk nobody of the demo works at, in order of their code. */
const COMMUNES = `
  SELECT desk.id AS desk_id, committee.id, committee.opened_on, code.code, lpad((row_number() OVER (ORDER BY code.code))::text, 3, '0') AS number
  FROM organisation.unit AS desk
  JOIN organisation.unit_place AS under ON under.unit_id = desk.id AND under.until_on IS NULL
  JOIN organisation.unit AS committee ON committee.id = under.parent_id
  JOIN organisation.unit_code AS code ON code.unit_id = committee.id AND code.until_on IS NULL
  WHERE desk.one_stop AND desk.closed_on IS NULL AND committee.kind = 'commune-peoples-committee'
    AND NOT EXISTS (SELECT FROM identity.role_grant JOIN organisation.official ON official.id = official_id WHERE role_grant.unit_id = desk.id AND role = 'one-stop-officer' AND seed_key IS NOT NULL)`

/** So many units below the communes in turn; what is there already stays. */
const UNITS = `
  WITH commune AS (SELECT found.*, row_number() OVER (ORDER BY code) - 1 AS at, count(*) OVER () AS total FROM (${COMMUNES}) AS found),
  fresh AS (
    SELECT md5('rehearsal unit ' || n)::uuid AS id, commune.id AS parent_id, opened_on, code || '.R' || lpad(n::text, 5, '0') AS code, 'Đơn vị Diễn Tập ' || lpad(n::text, 5, '0') AS name, 'rehearsal.' || n AS seed_key
    FROM generate_series(1, $1::int) AS n JOIN commune ON commune.at = n % commune.total
  ), units AS (
    INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on, seed_key) SELECT id, 'affiliated-unit', 'commune', false, opened_on, seed_key FROM fresh ON CONFLICT DO NOTHING RETURNING id
  ), codes AS (
    INSERT INTO organisation.unit_code (unit_id, from_on, code, form, is_demo, source) SELECT id, opened_on, code, 'decision-20', true, 'rehearsal' FROM fresh JOIN units USING (id)
  ), names AS (
    INSERT INTO organisation.unit_name (unit_id, from_on, name, basis) SELECT id, opened_on, name, 'rehearsal' FROM fresh JOIN units USING (id)
  )
  INSERT INTO organisation.unit_place (unit_id, from_on, parent_id, basis) SELECT id, opened_on, parent_id, 'rehearsal' FROM fresh JOIN units USING (id)`

const CLERK = ['one-stop-officer', 'officer'] as const
const OFFICER = ['case-officer', 'officer'] as const
const HEAD = ['head-of-unit', 'head-of-unit'] as const
/** Who works in each commune; `role@rNNN.1` for the first of a role. */
const STAFF = [[...CLERK, 1], [...CLERK, 2], [...CLERK, 3], [...CLERK, 4], [...CLERK, 5], [...OFFICER, 1], [...OFFICER, 2], [...OFFICER, 3], [...HEAD, 1]] as const

/** Nine people for every such commune, who sign in as the people of the demo do. */
const PEOPLE = `
  WITH commune AS MATERIALIZED (${COMMUNES}), person AS (
    SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::text[]) AS person (commune, role, position, nth, name)
  ), placed AS (
    SELECT person.*, CASE role WHEN 'one-stop-officer' THEN desk_id ELSE commune.id END AS unit_id, commune.opened_on,
      md5('rehearsal official ' || role || number || nth)::uuid AS id, role || '@r' || number || '.' || nth AS sign_in_name
    FROM person JOIN commune ON commune.number::int = person.commune
  ), officials AS (
    INSERT INTO organisation.official (id, full_name, kind) SELECT id, name, 'civil-servant' FROM placed ON CONFLICT DO NOTHING RETURNING id
  ), posts AS (
    INSERT INTO organisation.job_post (id, unit_id, position, title, from_on) SELECT id, unit_id, position, role, opened_on FROM placed JOIN officials USING (id)
  ), holdings AS (
    INSERT INTO organisation.post_holding (id, post_id, official_id, from_on, basis) SELECT id, id, id, opened_on, 'rehearsal' FROM placed JOIN officials USING (id)
  ), accounts AS (
    INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, is_demo, created_at)
    SELECT placed.id, placed.id, placed.unit_id, name, placed.sign_in_name, model.password_hash, model.password_changed_at, false, true, model.created_at
    FROM placed JOIN officials USING (id) CROSS JOIN (SELECT * FROM identity.account WHERE is_demo AND disabled_at IS NULL ORDER BY id LIMIT 1) AS model
  )
  INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) SELECT id, id, role, unit_id, now() FROM placed JOIN officials USING (id)`

const PLACES = `
  WITH RECURSIVE commune AS MATERIALIZED (${COMMUNES}), unit AS (
    SELECT id AS unit_id, id AS commune_id FROM commune
    UNION ALL
    SELECT below.id, place.parent_id FROM organisation.unit AS below JOIN organisation.unit_place AS place ON place.unit_id = below.id AND place.until_on IS NULL JOIN commune ON commune.id = place.parent_id
    WHERE below.seed_key LIKE 'rehearsal.%'
  ), up AS (
    SELECT unit_id, unit_id AS owner_id, 0 AS height FROM unit
    UNION ALL
    SELECT up.unit_id, place.parent_id, up.height + 1 FROM up JOIN organisation.unit_place AS place ON place.unit_id = up.owner_id AND place.until_on IS NULL
  ), chain AS (
    SELECT unit_id, string_agg(owner_id::text, ',' ORDER BY height) AS chain FROM up GROUP BY unit_id
  ), person AS (
    SELECT role || account.unit_id AS seat, account.id, account.full_name FROM identity.account JOIN identity.role_grant USING (official_id) WHERE sign_in_name LIKE '%@r___.1'
  )
  SELECT commune.desk_id AS desk, unit.unit_id AS committee, name.name AS "committeeName", chain.chain, code.code,
    jsonb_build_object('clerk', clerk.id, 'clerkName', clerk.full_name, 'officer', officer.id, 'officerName', officer.full_name, 'head', head.id, 'headName', head.full_name) AS team
  FROM unit JOIN commune ON commune.id = unit.commune_id JOIN chain USING (unit_id)
  JOIN organisation.unit_name AS name ON name.unit_id = unit.unit_id AND name.until_on IS NULL
  JOIN organisation.unit_code AS code ON code.unit_id = commune.desk_id AND code.until_on IS NULL
  JOIN person AS clerk ON clerk.seat = 'one-stop-officer' || commune.desk_id
  JOIN person AS officer ON officer.seat = 'case-officer' || commune.id
  JOIN person AS head ON head.seat = 'head-of-unit' || commune.id
  ORDER BY code.code, unit.unit_id`

/** As many units as asked for in the whole province, and the people of its communes. */
export const openPlaces = async (client: pg.Client, { units, seed }: { readonly units: number; readonly seed: number }): Promise<readonly Place[]> => {
  const { rows } = await client.query<{ total: number; communes: number }>(
    `SELECT (SELECT count(*)::int FROM organisation.unit WHERE closed_on IS NULL AND seed_key NOT LIKE 'rehearsal.%') AS total, (SELECT count(*)::int FROM (${COMMUNES}) AS commune) AS communes`)
  const { total = 0, communes = 0 } = rows[0] ?? {}
  const chance = newChance(seed)
  const nameOne = (): string => inventName(chance, chance() < 0.5 ? 'male' : 'female', inventFamilyName(chance))
  const people = Array.from({ length: communes }, (_, at) => STAFF.map(([role, position, nth]) => [at + 1, role, position, nth, nameOne()] as const)).flat()
  await client.query('BEGIN')
  await client.query(UNITS, [Math.max(0, units - total)])
  await client.query(PEOPLE, [0, 1, 2, 3, 4].map((column) => people.map((person) => person[column])))
  await client.query('COMMIT')
  return (await client.query<Place>(PLACES)).rows
}

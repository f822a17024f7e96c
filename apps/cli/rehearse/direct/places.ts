import type pg from 'pg'
import { newChance, inventFamilyName, inventName } from '../../../../simulators/lgsp/invent.ts'
import type { Place } from './models.ts'

/** So many rehearsal communes below the districts in turn, each a committee with its desk; what is there already stays. */
const UNITS = `
  WITH above AS (
    SELECT unit.id, unit.opened_on, code.code, row_number() OVER (ORDER BY code.code) - 1 AS at, count(*) OVER () AS total
    FROM organisation.unit JOIN organisation.unit_code AS code ON code.unit_id = unit.id AND code.until_on IS NULL
    WHERE unit.closed_on IS NULL AND unit.kind = 'district-peoples-committee'
      OR unit.closed_on IS NULL AND unit.kind = 'provincial-peoples-committee' AND NOT EXISTS (SELECT FROM organisation.unit WHERE kind = 'district-peoples-committee' AND closed_on IS NULL)
  ), commune AS (
    SELECT lpad(n::text, 5, '0') AS number, above.* FROM generate_series(1, $1::int) AS n JOIN above ON above.at = n % above.total
  ), fresh AS (
    SELECT md5('rehearsal committee ' || number)::uuid AS id, 'commune-peoples-committee' AS kind, false AS one_stop, id AS parent_id, opened_on, code || '.R' || number AS code,
      'Ủy ban nhân dân xã Diễn Tập ' || number AS name, 'rehearsal.' || number AS seed_key FROM commune
    UNION ALL
    SELECT md5('rehearsal desk ' || number)::uuid, 'one-stop-desk', true, md5('rehearsal committee ' || number)::uuid, opened_on, code || '.R' || number || '.001',
      'Bộ phận Tiếp nhận và Trả kết quả xã Diễn Tập ' || number, 'rehearsal.' || number || '.one-stop' FROM commune
  ), units AS (
    INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on, seed_key) SELECT id, kind, 'commune', one_stop, opened_on, seed_key FROM fresh ON CONFLICT DO NOTHING RETURNING id
  ), codes AS (
    INSERT INTO organisation.unit_code (unit_id, from_on, code, form, is_demo, source) SELECT id, opened_on, code, 'decision-20', true, 'rehearsal' FROM fresh JOIN units USING (id)
  ), names AS (
    INSERT INTO organisation.unit_name (unit_id, from_on, name, basis) SELECT id, opened_on, name, 'rehearsal' FROM fresh JOIN units USING (id)
  )
  INSERT INTO organisation.unit_place (unit_id, from_on, parent_id, basis) SELECT id, opened_on, parent_id, 'rehearsal' FROM fresh JOIN units USING (id)`

const ROLES = [['one-stop-officer', 'officer'], ['case-officer', 'officer'], ['head-of-unit', 'head-of-unit']] as const

/** A clerk, an officer and a head for every rehearsal commune, who sign in as the people of the demo do. */
const PEOPLE = `
  WITH person AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS person (number, role, position, name)
  ), placed AS (
    SELECT person.*, unit.id AS unit_id, unit.opened_on, md5('rehearsal official ' || role || number)::uuid AS id, role || '@r' || number AS sign_in_name
    FROM person JOIN organisation.unit ON seed_key = 'rehearsal.' || number || CASE role WHEN 'one-stop-officer' THEN '.one-stop' ELSE '' END
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
  WITH RECURSIVE up AS (
    SELECT unit.id AS unit_id, unit.id AS owner_id, 0 AS height FROM organisation.unit WHERE unit.closed_on IS NULL AND unit.kind = 'commune-peoples-committee'
    UNION ALL
    SELECT up.unit_id, place.parent_id, up.height + 1 FROM up JOIN organisation.unit_place AS place ON place.unit_id = up.owner_id AND place.until_on IS NULL
  ), chain AS (
    SELECT unit_id, string_agg(owner_id::text, ',' ORDER BY height) AS chain FROM up GROUP BY unit_id
  ), team AS (
    SELECT unit_id, role, official.id, official.full_name FROM identity.role_grant JOIN organisation.official ON official.id = official_id WHERE revoked_at IS NULL
  )
  SELECT desk.id AS desk, chain.unit_id AS committee, name.name AS "committeeName", chain.chain, code.code,
    CASE WHEN desk.seed_key LIKE 'rehearsal.%' THEN jsonb_build_object('clerk', clerk.id, 'clerkName', clerk.full_name, 'officer', officer.id, 'officerName', officer.full_name, 'head', head.id, 'headName', head.full_name) END AS team
  FROM organisation.unit AS desk
  JOIN organisation.unit_place AS under ON under.unit_id = desk.id AND under.until_on IS NULL
  JOIN chain ON chain.unit_id = under.parent_id
  JOIN organisation.unit_name AS name ON name.unit_id = chain.unit_id AND name.until_on IS NULL
  JOIN organisation.unit_code AS code ON code.unit_id = desk.id AND code.until_on IS NULL
  LEFT JOIN team AS clerk ON clerk.unit_id = desk.id AND clerk.role = 'one-stop-officer'
  LEFT JOIN team AS officer ON officer.unit_id = chain.unit_id AND officer.role = 'case-officer'
  LEFT JOIN team AS head ON head.unit_id = chain.unit_id AND head.role = 'head-of-unit'
  WHERE desk.one_stop AND desk.level = 'commune' AND desk.closed_on IS NULL AND (desk.seed_key LIKE 'rehearsal.%' OR clerk.id IS NULL)
  ORDER BY code.code`

/** As many units as asked for in the whole province, in communes of two units each with three people. */
export const openPlaces = async (client: pg.Client, { units, seed }: { readonly units: number; readonly seed: number }): Promise<readonly Place[]> => {
  const { rows } = await client.query<{ total: number }>(`SELECT count(*)::int AS total FROM organisation.unit WHERE closed_on IS NULL AND seed_key NOT LIKE 'rehearsal.%'`)
  const communes = Math.max(0, Math.ceil((units - (rows[0]?.total ?? 0)) / 2))
  const chance = newChance(seed)
  const people = Array.from({ length: communes }, (_, at) => ROLES.map(([role, position]) => ({ number: String(at + 1).padStart(5, '0'), role, position, name: inventName(chance, chance() < 0.5 ? 'male' : 'female', inventFamilyName(chance)) }))).flat()
  await client.query('BEGIN')
  await client.query(UNITS, [communes])
  await client.query(PEOPLE, [people.map(({ number }) => number), people.map(({ role }) => role), people.map(({ position }) => position), people.map(({ name }) => name)])
  await client.query('COMMIT')
  return (await client.query<Place>(PLACES)).rows
}

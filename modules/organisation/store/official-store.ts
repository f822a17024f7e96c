import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { JobPost, JobPostId, Official, OfficialAtUnit, OfficialKind, Position, PostHolding } from '../domain/official.ts'
import type { OrganisationTables } from './tables.ts'

type SeededRow = {
  readonly key: string
  readonly role: string
  readonly officialId: OfficialId
  readonly fullName: string
  readonly unitId: UnitId
}

type AtUnitRow = {
  official_id: OfficialId
  full_name: string
  kind: OfficialKind
  unit_id: UnitId
  post_id: JobPostId
  position: Position
  title: string
  from_on: PlainDate
}

export const selectOfficialsAt = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<readonly OfficialAtUnit[]> => {
  const { rows } = await sql<AtUnitRow>`SELECT h.official_id, o.full_name, o.kind, p.unit_id, h.post_id, p.position, p.title, h.from_on
    FROM organisation.job_post p
    JOIN organisation.post_holding h ON h.post_id = p.id AND h.from_on <= ${on} AND (h.until_on IS NULL OR h.until_on > ${on})
    JOIN organisation.official o ON o.id = h.official_id
    WHERE p.unit_id = ${unitId}
    ORDER BY array_position(ARRAY['head-of-unit', 'deputy-head', 'officer'], p.position), p.title, o.full_name`.execute(tx)
  return rows.map((row) => ({
    officialId: row.official_id,
    fullName: row.full_name,
    kind: row.kind,
    unitId: row.unit_id,
    postId: row.post_id,
    position: row.position,
    title: row.title,
    sinceOn: row.from_on,
  }))
}

export const selectOfficial = async (tx: Transaction, officialId: OfficialId): Promise<Official | undefined> => {
  const row = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.official')
    .selectAll()
    .where('id', '=', officialId)
    .executeTakeFirst()
  return row && { id: row.id, fullName: row.full_name, kind: row.kind }
}

export const selectOfficials = async (tx: Transaction, officialIds: readonly OfficialId[]): Promise<readonly Official[]> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.official')
    .select(['id', 'full_name', 'kind'])
    .where('id', '=', sql<OfficialId>`ANY (${officialIds}::uuid[])`)
    .execute()
  return rows.map((row) => ({ id: row.id, fullName: row.full_name, kind: row.kind }))
}

export const selectOfficialBySeedKey = async (tx: Transaction, seedKey: string): Promise<Official | undefined> => {
  const row = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.official')
    .selectAll()
    .where('seed_key', '=', seedKey)
    .executeTakeFirst()
  return row && { id: row.id, fullName: row.full_name, kind: row.kind }
}

/** Seed keys read `role@place` or `role.2@place`; the unit is the one of their first post. */
export const selectSeededOfficials = async (tx: Transaction): Promise<readonly SeededRow[]> => {
  const { rows } = await sql<{ key: string; official_id: OfficialId; full_name: string; unit_id: UnitId }>`
    SELECT DISTINCT ON (o.seed_key) o.seed_key AS key, o.id AS official_id, o.full_name, p.unit_id
    FROM organisation.official o JOIN organisation.post_holding h ON h.official_id = o.id JOIN organisation.job_post p ON p.id = h.post_id
    WHERE o.seed_key IS NOT NULL ORDER BY o.seed_key, h.from_on`.execute(tx)
  return rows.map((row) => ({
    key: row.key,
    role: row.key.replace(/(\.\d+)?@.*$/, ''),
    officialId: row.official_id,
    fullName: row.full_name,
    unitId: row.unit_id,
  }))
}

export const insertOfficial = async (tx: Transaction, official: Official, seedKey?: string): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.official')
    .values({ id: official.id, full_name: official.fullName, kind: official.kind, seed_key: seedKey ?? null })
    .execute()
}

const toPost = (row: OrganisationTables['organisation.job_post']): JobPost => ({
  id: row.id,
  unitId: row.unit_id,
  position: row.position,
  title: row.title,
  fromOn: row.from_on,
  ...(row.until_on === null ? {} : { untilOn: row.until_on }),
})

export const selectPost = async (tx: Transaction, postId: JobPostId): Promise<JobPost | undefined> => {
  const row = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.job_post')
    .selectAll()
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst()
  return row && toPost(row)
}

export const selectPosts = async (tx: Transaction, unitId: UnitId): Promise<readonly JobPost[]> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.job_post')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy(sql`array_position(ARRAY['head-of-unit', 'deputy-head', 'officer'], position)`)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map(toPost)
}

export const insertPost = async (tx: Transaction, post: JobPost): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.job_post')
    .values({
      id: post.id,
      unit_id: post.unitId,
      position: post.position,
      title: post.title,
      from_on: post.fromOn,
      until_on: post.untilOn ?? null,
    })
    .execute()
}

export const closePost = async (tx: Transaction, postId: JobPostId, untilOn: PlainDate): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .updateTable('organisation.job_post')
    .set({ until_on: untilOn })
    .where('id', '=', postId)
    .execute()
}

/** Everyone who held posts of a unit, oldest first. */
export const selectHoldings = async (tx: Transaction, unitId: UnitId): Promise<readonly PostHolding[]> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.post_holding as h')
    .innerJoin('organisation.job_post as p', 'p.id', 'h.post_id')
    .innerJoin('organisation.official as o', 'o.id', 'h.official_id')
    .select(['h.id', 'h.post_id', 'h.official_id', 'h.from_on', 'h.until_on', 'h.basis', 'o.full_name', 'o.kind'])
    .where('p.unit_id', '=', unitId)
    .orderBy('h.from_on')
    .orderBy('h.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    official: { id: row.official_id, fullName: row.full_name, kind: row.kind },
    fromOn: row.from_on,
    ...(row.until_on === null ? {} : { untilOn: row.until_on }),
    basis: row.basis,
  }))
}

export const insertHolding = async (tx: Transaction, holding: PostHolding): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.post_holding')
    .values({
      id: holding.id,
      post_id: holding.postId,
      official_id: holding.official.id,
      from_on: holding.fromOn,
      until_on: holding.untilOn ?? null,
      basis: holding.basis,
    })
    .execute()
}

export const closeHolding = async (tx: Transaction, holding: PostHolding, untilOn: PlainDate): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .updateTable('organisation.post_holding')
    .set({ until_on: untilOn })
    .where('id', '=', holding.id)
    .execute()
}

import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { CopyList, ListedCopy } from '../domain/certified-copy.ts'
import { copyFrom } from './copy-store.ts'
import type { CertifiedCopyRow } from './tables.ts'

type ListedRow = CertifiedCopyRow & { requester_name: string; received_at: string; handed_out_at: string | null; filed_as: string | null }

const listedFrom = (row: ListedRow): ListedCopy => ({
  ...copyFrom(row),
  requesterName: row.requester_name,
  receivedAt: row.received_at as Instant,
  ...(row.handed_out_at === null ? {} : { handedOutAt: row.handed_out_at as Instant }),
  isOfDossier: row.filed_as !== null,
})

const COLUMNS = sql`copy.*, request.requester ->> 'name' AS requester_name, request.received_at, request.handed_out_at, request.filed_as`
const FROM = sql`FROM certification.certified_copy copy JOIN certification.copy_request request ON request.id = copy.request_id`

export type CopiesWanted = { readonly unitIds: readonly string[]; readonly state: CopyList; readonly limit: number }

/** Few at any time: oldest first. */
const listPrepared = (tx: Transaction, { unitIds, limit }: CopiesWanted) =>
  sql<ListedRow>`SELECT ${COLUMNS} ${FROM}
    WHERE (copy.authority_id = ANY(${unitIds}::uuid[]) OR request.desk_id = ANY(${unitIds}::uuid[])) AND copy.state = 'prepared'
    ORDER BY copy.prepared_at, copy.serial LIMIT ${limit}`.execute(tx)

/** Whoever took it in hands it out. What nobody ever fetched stays, so the newest come first. */
const listToHandOut = (tx: Transaction, { unitIds, limit }: CopiesWanted) =>
  sql<ListedRow>`SELECT ${COLUMNS} FROM unnest(${unitIds}::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT copy.request_id, copy.serial ${FROM} WHERE request.desk_id = asked.id AND request.handed_out_at IS NULL AND request.filed_as IS NULL AND copy.state = 'certified'
      ORDER BY request.received_at DESC LIMIT ${limit}
    ) AS newest
    JOIN certification.certified_copy copy ON copy.request_id = newest.request_id AND copy.serial = newest.serial
    JOIN certification.copy_request request ON request.id = copy.request_id
    ORDER BY request.received_at DESC, copy.serial LIMIT ${limit}`.execute(tx)

const DECIDED = {
  certified: { such: sql`copy.certified_at IS NOT NULL`, order: sql`copy.certified_at` },
  refused: { such: sql`copy.state = 'refused'`, order: sql`copy.prepared_at` },
}

/** Many, and more each day: the newest of each authority, and of what each desk took in. */
const listDecided = (tx: Transaction, { unitIds, limit }: CopiesWanted, { such, order }: (typeof DECIDED)['certified']) =>
  sql<ListedRow>`SELECT ${COLUMNS} FROM (
      SELECT newest.* FROM unnest(${unitIds}::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (SELECT copy.request_id, copy.serial FROM certification.certified_copy copy WHERE copy.authority_id = asked.id AND ${such} ORDER BY ${order} DESC LIMIT ${limit}) AS newest
      UNION
      SELECT newest.* FROM unnest(${unitIds}::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (SELECT copy.request_id, copy.serial ${FROM} WHERE request.desk_id = asked.id AND ${such} ORDER BY request.received_at DESC LIMIT ${limit}) AS newest
    ) AS found
    JOIN certification.certified_copy copy ON copy.request_id = found.request_id AND copy.serial = found.serial
    JOIN certification.copy_request request ON request.id = copy.request_id
    ORDER BY ${order} DESC, copy.serial LIMIT ${limit}`.execute(tx)

/** Units: the authority, or the desk that took it in. */
export const listCopiesOfUnits = async (tx: Transaction, wanted: CopiesWanted): Promise<readonly ListedCopy[]> => {
  const { state } = wanted
  const { rows } = await (state === 'prepared' ? listPrepared(tx, wanted) : state === 'to-hand-out' ? listToHandOut(tx, wanted) : listDecided(tx, wanted, DECIDED[state]))
  return rows.map(listedFrom)
}

export type BookPart = { readonly authorityId: string; readonly year: number; readonly from?: Instant; readonly until?: Instant; readonly afterSerial?: number; readonly limit: number }

/** The book of an authority and year, by its numbers. */
export const listBookLines = async (tx: Transaction, { authorityId, year, from, until, afterSerial = 0, limit }: BookPart): Promise<readonly ListedCopy[]> => {
  const { rows } = await sql<ListedRow>`SELECT ${COLUMNS} ${FROM}
    WHERE copy.authority_id = ${authorityId} AND copy.year = ${year} AND copy.number_serial > ${afterSerial}
      AND (${from ?? null}::timestamptz IS NULL OR copy.certified_at >= ${from ?? null}::timestamptz) AND (${until ?? null}::timestamptz IS NULL OR copy.certified_at < ${until ?? null}::timestamptz)
    ORDER BY copy.number_serial LIMIT ${limit}`.execute(tx)
  return rows.map(listedFrom)
}

export type CertificationCount = { readonly unitId: string; readonly certified: number; readonly electronic: number; readonly copies: number; readonly levy: number; readonly refused: number }

export type CountAsked = { readonly unitIds: readonly string[]; readonly from: Instant; readonly until: Instant; /** Electronic as it was before this moment; absent: as it is. */ readonly knownAt?: Instant }
type CertifiedRow = Omit<CertificationCount, 'unitId'> & { readonly unit_id: string }

/** From one authority to the next in the index of such copies, however many each has. */
const walk = (such: RawBuilder<unknown>) => sql`(WITH RECURSIVE authority AS (
      (SELECT authority_id AS id FROM certification.certified_copy WHERE ${such} ORDER BY authority_id LIMIT 1)
      UNION ALL
      SELECT (SELECT authority_id FROM certification.certified_copy WHERE ${such} AND authority_id > authority.id ORDER BY authority_id LIMIT 1) FROM authority WHERE authority.id IS NOT NULL)
    SELECT id FROM authority WHERE id IS NOT NULL)`

/** Who ever certified a copy or refused to. */
export const listAuthorities = async (tx: Transaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`SELECT id FROM ${walk(sql`certified_at IS NOT NULL`)} AS certified UNION SELECT id FROM ${walk(sql`state = 'refused'`)} AS refused`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Signed before that moment, and not withdrawn then. */
export const wasElectronic = (knownAt: Instant | undefined) => (knownAt === undefined ? sql`is_electronic` : sql`(electronic_during @> ${knownAt}::timestamptz)`)

/** Counted by the moment of certifying, or of refusing: each in its own index. A refusal comes after the preparing, so that day bounds it. */
export const countCertified = async (tx: Transaction, asked: CountAsked): Promise<readonly CertificationCount[]> => {
  const rows = await askTogether<CountAsked, CertifiedRow>(tx, { kind: 'certification.certified', wanted: asked }, ({ unitIds, from, until, knownAt }) => sql`
    SELECT unit_id, sum(certified)::int AS certified, sum(electronic)::int AS electronic, sum(copies)::int AS copies, sum(levy)::float8 AS levy, sum(refused)::int AS refused FROM (
      SELECT authority_id AS unit_id, count(*) AS certified, count(*) FILTER (WHERE ${wasElectronic(knownAt)}) AS electronic, sum(copies) AS copies, sum(levy) AS levy, 0 AS refused
      FROM certification.certified_copy WHERE authority_id = ANY(${unitIds}::uuid[]) AND certified_at >= ${from} AND certified_at < ${until} GROUP BY authority_id
      UNION ALL
      SELECT authority_id, 0, 0, 0, 0, count(*)
      FROM certification.certified_copy
      WHERE authority_id = ANY(${unitIds}::uuid[]) AND state = 'refused' AND prepared_at < ${until} AND (refused ->> 'at')::timestamptz >= ${from} AND (refused ->> 'at')::timestamptz < ${until}
      GROUP BY authority_id
    ) AS counted GROUP BY unit_id`)
  return rows.map(({ unit_id: unitId, certified, electronic, copies, levy, refused }) => ({ unitId, certified, electronic, copies, levy, refused }))
}

/** NĐ 23/2015 Điều 13: numbers of a book run from the first to the last, each once. */
export const findBookGaps = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ unit_id: string; year: number; written: number; highest: number }>`SELECT authority_id AS unit_id, year, count(DISTINCT number_serial)::int AS written, max(number_serial) AS highest
    FROM certification.certified_copy WHERE state = 'certified' GROUP BY authority_id, year`.execute(tx)
  return { checked: rows.length, faults: rows.flatMap(({ unit_id: unit, year, written, highest }) => (written === highest ? [] : [`book of ${unit} ${year}: ${written} numbers, the last is ${highest}`])) }
}

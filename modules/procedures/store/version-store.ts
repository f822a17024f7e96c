import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { ProcedureVersionId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import type { ProcedureState, ProcedureVersion } from '../domain/procedure-version.ts'
import type { ProcedureTables } from './tables.ts'

type Row = {
  id: string
  number: number
  valid_from_on: string
  source: string
  content_hash: string
  sheet: unknown
  state: ProcedureState
  published_at: string | null
}

// The rows are written by this module from a parsed sheet and never change: what comes back is what was parsed.
const toVersion = (row: Row): ProcedureVersion => ({
  ...(row.sheet as ProcedureSheet),
  id: row.id as ProcedureVersionId,
  number: row.number,
  state: row.state,
  validFromOn: row.valid_from_on as PlainDate,
  ...(row.published_at === null ? {} : { publishedAt: row.published_at as Instant }),
  source: row.source,
  contentHash: row.content_hash,
})

const versions = (tx: Transaction) =>
  tables<ProcedureTables>(tx)
    .selectFrom('procedures.version as version')
    .innerJoin('procedures.procedure as procedure', 'procedure.id', 'version.procedure_id')
    .leftJoin('procedures.publication as publication', 'publication.version_id', 'version.id')
    .select([
      'version.id',
      'version.number',
      'version.valid_from_on',
      'version.source',
      'version.content_hash',
      'version.sheet',
      'procedure.state',
      'publication.published_at',
    ])

export const findVersionById = (tx: Transaction, id: string): Promise<ProcedureVersion | undefined> =>
  oncePerTransaction(tx, `procedure-version ${id}`, async () => {
    const row = await versions(tx).where('version.id', '=', id).executeTakeFirst()
    return row && toVersion(row)
  })

const newestPublished = (tx: Transaction, code: string) =>
  versions(tx).where('procedure.code', '=', code).where('publication.version_id', 'is not', null).orderBy('version.valid_from_on', 'desc').orderBy('version.number', 'desc').limit(1)

/** Also of a procedure that was abolished since. */
export const findLastVersion = async (tx: Transaction, code: string): Promise<ProcedureVersion | undefined> => {
  const row = await newestPublished(tx, code).executeTakeFirst()
  return row && toVersion(row)
}

/** The published version in force on a date; nothing once the procedure is retired on that date. */
export const findVersionInForce = async (tx: Transaction, code: string, on: PlainDate): Promise<ProcedureVersion | undefined> => {
  const row = await newestPublished(tx, code)
    .where('version.valid_from_on', '<=', on)
    .where((eb) => eb.or([eb('procedure.retired_on', 'is', null), eb('procedure.retired_on', '>', on)]))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const version = toVersion(row)
  // Its end lies ahead: until that day it is what it was.
  return version.state === 'retired' ? { ...version, state: version.kind === 'internal' ? 'internal' : 'public' } : version
}

export type VersionHeading = {
  readonly id: ProcedureVersionId
  readonly number: number
  readonly validFromOn: PlainDate
  readonly announcedOn?: PlainDate
  readonly publishedAt?: Instant
  readonly recordedAt: Instant
  readonly source: string
  readonly importRunId: string
}

/** Newest first. A procedure has few versions: no paging. */
export const listVersionHeadings = async (tx: Transaction, code: string): Promise<readonly VersionHeading[]> => {
  const rows = await tables<ProcedureTables>(tx)
    .selectFrom('procedures.version as version')
    .innerJoin('procedures.procedure as procedure', 'procedure.id', 'version.procedure_id')
    .leftJoin('procedures.publication as publication', 'publication.version_id', 'version.id')
    .select(['version.id', 'version.number', 'version.valid_from_on', 'version.announced_on', 'version.recorded_at', 'version.source', 'version.import_run_id', 'publication.published_at'])
    .where('procedure.code', '=', code)
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as ProcedureVersionId,
    number: row.number,
    validFromOn: row.valid_from_on as PlainDate,
    ...(row.announced_on === null ? {} : { announcedOn: row.announced_on as PlainDate }),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at as Instant }),
    recordedAt: row.recorded_at as Instant,
    source: row.source,
    importRunId: row.import_run_id,
  }))
}

export const findVersionByNumber = async (tx: Transaction, code: string, number: number): Promise<ProcedureVersion | undefined> => {
  const row = await versions(tx).where('procedure.code', '=', code).where('version.number', '=', number).executeTakeFirst()
  return row && toVersion(row)
}

export const findNewestVersion = async (tx: Transaction, code: string): Promise<ProcedureVersion | undefined> => {
  const row = await versions(tx).where('procedure.code', '=', code).orderBy('version.number', 'desc').limit(1).executeTakeFirst()
  return row && toVersion(row)
}

/** Published versions in force on a day while the procedure's current row still shows another. */
export const listComingIntoForce = async (tx: Transaction, on: PlainDate): Promise<readonly { readonly procedureId: string; readonly version: ProcedureVersion }[]> => {
  const { rows: ids } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT DISTINCT ON (version.procedure_id) version.id, procedure.current_version_id
      FROM procedures.version JOIN procedures.publication ON publication.version_id = version.id JOIN procedures.procedure ON procedure.id = version.procedure_id
      WHERE version.valid_from_on <= ${on}
      ORDER BY version.procedure_id, version.valid_from_on DESC, version.number DESC) newest
    WHERE id IS DISTINCT FROM current_version_id`.execute(tx)
  if (ids.length === 0) return []
  const rows = await versions(tx).select('version.procedure_id').where('version.id', 'in', ids.map((row) => row.id)).execute()
  return rows.map((row) => ({ procedureId: row.procedure_id, version: toVersion(row) }))
}

/** Every version in force and published on a day, public ones only, by code; in pages so that memory stays small. */
export const listPublicVersions = async (tx: Transaction, page: { readonly after: string; readonly limit: number; readonly on: PlainDate }): Promise<readonly ProcedureVersion[]> => {
  const rows = await versions(tx)
    .whereRef('version.id', '=', 'procedure.current_version_id')
    .where('procedure.kind', '<>', 'internal')
    .where((eb) => eb.or([eb('procedure.retired_on', 'is', null), eb('procedure.retired_on', '>', page.on)]))
    .where('procedure.code', '>', page.after)
    .orderBy('procedure.code')
    .limit(page.limit)
    .execute()
  return rows.map(toVersion)
}

/** By sector and name, as boards and books list them. */
export const listVersionsInOrder = async (tx: Transaction, ids: readonly string[], { offset, limit }: { readonly offset: number; readonly limit: number } = { offset: 0, limit: ids.length }): Promise<readonly ProcedureVersion[]> => {
  const rows = await versions(tx).where('version.id', '=', sql<string>`ANY (${[...ids]}::uuid[])`).orderBy('procedure.sector_name').orderBy('procedure.name').orderBy('procedure.code').offset(offset).limit(limit).execute()
  return rows.map(toVersion)
}

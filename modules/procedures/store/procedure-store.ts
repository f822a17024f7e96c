import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ProcedureKind, ProcedureLevel, ServiceLevel } from '../domain/procedure-sheet.ts'
import type { ProcedureState } from '../domain/procedure-version.ts'
import type { ProcedureTables } from './tables.ts'

export type ProcedureRow = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: ProcedureKind
  readonly state: ProcedureState
  readonly currentVersionId?: string
  readonly retiredOn?: PlainDate
  readonly replacedByCode?: string
  /** As lists show it: assessed here, or declared by the last source that said anything. */
  readonly serviceLevel?: ServiceLevel
}

const COLUMNS = ['id', 'code', 'name', 'kind', 'state', 'current_version_id', 'retired_on', 'replaced_by_code', 'service_level'] as const

type Found = Pick<ProcedureTables['procedures.procedure'], (typeof COLUMNS)[number]>

const toRow = (row: Found): ProcedureRow => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind,
  state: row.state,
  ...(row.current_version_id === null ? {} : { currentVersionId: row.current_version_id }),
  ...(row.retired_on === null ? {} : { retiredOn: row.retired_on as PlainDate }),
  ...(row.replaced_by_code === null ? {} : { replacedByCode: row.replaced_by_code }),
  ...(row.service_level === null ? {} : { serviceLevel: row.service_level as ServiceLevel }),
})

export const findProcedure = async (tx: Transaction, code: string): Promise<ProcedureRow | undefined> => {
  const row = await tables<ProcedureTables>(tx).selectFrom('procedures.procedure').select(COLUMNS).where('code', '=', code).executeTakeFirst()
  return row && toRow(row)
}

/** Locks the row for the length of the transaction. */
export const findProcedureForUpdate = async (tx: Transaction, code: string): Promise<ProcedureRow | undefined> => {
  const row = await tables<ProcedureTables>(tx).selectFrom('procedures.procedure').select(COLUMNS).where('code', '=', code).forUpdate().executeTakeFirst()
  return row && toRow(row)
}

export type CatalogueLine = {
  readonly code: string
  readonly name: string
  readonly state: ProcedureState
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sectorName: string
  readonly published: boolean
  readonly retiredOn?: PlainDate
}

export type CatalogueFilter = { readonly codes?: readonly string[]; readonly state?: ProcedureState; readonly after?: string; readonly limit: number }

/** By code; `codes` narrows to what a search found. */
export const listCatalogueLines = async (tx: Transaction, filter: CatalogueFilter): Promise<readonly CatalogueLine[]> => {
  let query = tables<ProcedureTables>(tx)
    .selectFrom('procedures.procedure')
    .select(['code', 'name', 'state', 'kind', 'levels', 'sector_name', 'current_version_id', 'retired_on'])
    .orderBy('code')
    .limit(filter.limit)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.after !== undefined) query = query.where('code', '>', filter.after)
  if (filter.codes !== undefined) query = query.where('code', 'in', filter.codes)
  const rows = await query.execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    state: row.state,
    kind: row.kind,
    levels: row.levels as ProcedureLevel[],
    sectorName: row.sector_name,
    published: row.current_version_id !== null,
    ...(row.retired_on === null ? {} : { retiredOn: row.retired_on as PlainDate }),
  }))
}

/** Codes whose code or folded name contains the words; bounded. */
export const findCodesByWords = async (tx: Transaction, folded: string): Promise<readonly string[]> => {
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tables<ProcedureTables>(tx)
    .selectFrom('procedures.procedure')
    .select('code')
    .where((eb) => eb.or([eb(eb.fn('lower', ['code']), 'like', pattern), eb(eb.fn('platform.fold', ['name']), 'like', pattern)]))
    .limit(5_000)
    .execute()
  return rows.map((row) => row.code)
}

export const setServiceLevel = async (tx: Transaction, procedureId: string, level: 'full' | 'partial'): Promise<void> => {
  await tables<ProcedureTables>(tx).updateTable('procedures.procedure').set({ service_level: level }).where('id', '=', procedureId).execute()
}

export const publishVersionRow = async (tx: Transaction, publication: { readonly versionId: string; readonly at: Instant; readonly by: string }): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.publication')
    .values({ version_id: publication.versionId, published_at: publication.at, published_by: publication.by })
    .execute()
}

export type RetiredRow = { readonly code: string; readonly name: string; readonly retiredOn: PlainDate }

export const listRetired = async (tx: Transaction, { fromOn, toOn }: { readonly fromOn: PlainDate; readonly toOn: PlainDate }): Promise<readonly RetiredRow[]> => {
  const rows = await tables<ProcedureTables>(tx).selectFrom('procedures.procedure').select(['code', 'name', 'retired_on']).where('state', '=', 'retired').where('retired_on', '>=', fromOn).where('retired_on', '<=', toOn).orderBy('code').execute()
  return rows.map(({ code, name, retired_on }) => ({ code, name, retiredOn: retired_on as PlainDate }))
}

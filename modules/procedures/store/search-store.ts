import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { channelsUnder } from '../domain/post-decision.ts'
import type { SearchEntry } from '../domain/search/search-index.ts'
import { listPostDecisionsOn } from './post-decision-store.ts'
import type { ProcedureTables } from './tables.ts'

/** Changes whenever the catalogue does; seen together with the rows of the same transaction. */
export const readRevision = async (tx: Transaction): Promise<string> => {
  const { rows } = await sql<{ revision: string }>`SELECT revision FROM procedures.catalogue_revision`.execute(tx)
  const revision = rows[0]?.revision
  if (revision === undefined) throw new Error('procedures.catalogue_revision is empty')
  return revision
}

/** Current rows of every procedure the public may see on a day. */
export const listPublicEntries = async (tx: Transaction, on: PlainDate): Promise<readonly SearchEntry[]> => {
  const rows = await tables<ProcedureTables>(tx)
    .selectFrom('procedures.procedure')
    .select(['code', 'name', 'kind', 'levels', 'sector_key', 'sector_name', 'agency', 'agency_key', 'promulgated_by', 'channels', 'service_level', 'life_events', 'search_words'])
    .where('current_version_id', 'is not', null)
    .where('kind', '<>', 'internal')
    .where((eb) => eb.or([eb('retired_on', 'is', null), eb('retired_on', '>', on)]))
    .execute()
  const decided = new Map((await listPostDecisionsOn(tx, on)).map((decision) => [decision.code, decision]))
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    kind: row.kind,
    levels: row.levels as SearchEntry['levels'],
    sectorKey: row.sector_key,
    sectorName: row.sector_name,
    agency: row.agency,
    agencyKey: row.agency_key,
    promulgatedBy: row.promulgated_by,
    channels: channelsUnder(row.channels as SearchEntry['channels'], decided.get(row.code)),
    ...(row.service_level === null ? {} : { serviceLevel: row.service_level as 'full' | 'partial' }),
    lifeEvents: row.life_events,
    searchWords: row.search_words,
  }))
}

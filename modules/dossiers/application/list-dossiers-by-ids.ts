import type { DossierId, OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { countHolders, listDateRows, listIdsOfPeople, listRowsByIds } from '../store/dossier-lists.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Those of the ids that exist, in no order; who may see them is asked by whoever keeps the ids. */
export const listDossiersByIds = async (work: Work, dossierIds: readonly DossierId[]): Promise<readonly DossierSummary[]> =>
  dossierIds.length === 0 ? [] : summarise(work, await listRowsByIds(work.tx, dossierIds))

/** Dossiers of these people, as applicants or as submitters; nothing of what they say. */
export const dossierIdsOfPeople = async (work: Work, personIds: readonly PersonId[]): Promise<readonly DossierId[]> => (personIds.length === 0 ? [] : listIdsOfPeople(work.tx, personIds))

export type HeldCount<L> = { readonly lot: L; readonly step: string; readonly unitId?: UnitId; readonly officialId?: OfficialId; readonly count: number }

/** Of one statement. */
const MOST_COUNTED = 20_000

/** How many of each lot stand at which step and with whom, however many there are; nothing else of them. A lot may be told in parts. */
export const countHoldersOf = async <L extends { readonly ids: readonly DossierId[] }>({ tx }: Pick<Work, 'tx'>, lots: readonly L[]): Promise<readonly HeldCount<L>[]> => {
  const marked = lots.flatMap(({ ids }, lot) => ids.map((dossierId) => ({ dossierId, lot })))
  const counted: HeldCount<L>[] = []
  for (let from = 0; from < marked.length; from += MOST_COUNTED)
    for (const { lot: at, step, unit_id: unitId, official_id: officialId, count } of await countHolders(tx, marked.slice(from, from + MOST_COUNTED))) {
      const lot = lots[at]
      if (lot !== undefined) counted.push({ lot, step, count, ...(unitId === null ? {} : { unitId }), ...(officialId === null ? {} : { officialId }) })
    }
  return counted
}

export type DossierDates = { readonly receivedAt?: Instant; /** By which the index judges it. */ readonly dueAt?: Instant; /** First of: finished, returned, ended otherwise. */ readonly endedAt?: Instant }

export const listDatesOf = async ({ tx }: Pick<Work, 'tx'>, dossierIds: readonly DossierId[]): Promise<ReadonlyMap<string, DossierDates>> => {
  const told = (name: keyof DossierDates, at: string | null): DossierDates => (at === null ? {} : { [name]: at as Instant })
  return new Map((await listDateRows(tx, dossierIds)).map((row) => [row.dossier_id, { ...told('receivedAt', row.accepted_at), ...told('dueAt', row.index_due_at), ...told('endedAt', row.finished_at ?? row.returned_at ?? row.ended_at) }]))
}

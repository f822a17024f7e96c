import type { DossierId, OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { listDateRows, listHolderRows, listIdsOfPeople, listRowsByIds } from '../store/dossier-lists.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Those of the ids that exist, in no order; who may see them is asked by whoever keeps the ids. */
export const listDossiersByIds = async (work: Work, dossierIds: readonly DossierId[]): Promise<readonly DossierSummary[]> =>
  dossierIds.length === 0 ? [] : summarise(work, await listRowsByIds(work.tx, dossierIds))

/** Dossiers of these people, as applicants or as submitters; nothing of what they say. */
export const dossierIdsOfPeople = async (work: Work, personIds: readonly PersonId[]): Promise<readonly DossierId[]> => (personIds.length === 0 ? [] : listIdsOfPeople(work.tx, personIds))

type DossierHolder = { readonly unitId?: UnitId; readonly step: string; readonly officialId?: OfficialId }

/** Where each of many stands, and with whom; nothing else of them. */
export const listHoldersOf = async ({ tx }: Pick<Work, 'tx'>, dossierIds: readonly DossierId[]): Promise<ReadonlyMap<string, DossierHolder>> =>
  new Map((await listHolderRows(tx, dossierIds)).map((row) => [row.dossier_id, {
    step: row.holder_stage ?? row.holder_step ?? '',
    ...(row.holder_unit_id === null ? {} : { unitId: row.holder_unit_id as UnitId }),
    ...(row.holder_assignee_id === null ? {} : { officialId: row.holder_assignee_id as OfficialId }),
  }]))

export type DossierDates = { readonly receivedAt?: Instant; /** By which the index judges it. */ readonly dueAt?: Instant; /** First of: finished, returned, ended otherwise. */ readonly endedAt?: Instant }

export const listDatesOf = async ({ tx }: Pick<Work, 'tx'>, dossierIds: readonly DossierId[]): Promise<ReadonlyMap<string, DossierDates>> => {
  const told = (name: keyof DossierDates, at: string | null): DossierDates => (at === null ? {} : { [name]: at as Instant })
  return new Map((await listDateRows(tx, dossierIds)).map((row) => [row.dossier_id, { ...told('receivedAt', row.accepted_at), ...told('dueAt', row.index_due_at), ...told('endedAt', row.finished_at ?? row.returned_at ?? row.ended_at) }]))
}

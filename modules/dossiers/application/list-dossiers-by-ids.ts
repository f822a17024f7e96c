import type { DossierId, PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsOfPeople, listRowsByIds } from '../store/dossier-lists.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Those of the ids that exist, in no order; who may see them is asked by whoever keeps the ids. */
export const listDossiersByIds = async (work: Work, dossierIds: readonly DossierId[]): Promise<readonly DossierSummary[]> =>
  dossierIds.length === 0 ? [] : summarise(work, await listRowsByIds(work.tx, dossierIds))

/** Dossiers of these people, as applicants or as submitters; nothing of what they say. */
export const dossierIdsOfPeople = async (work: Work, personIds: readonly PersonId[]): Promise<readonly DossierId[]> => (personIds.length === 0 ? [] : listIdsOfPeople(work.tx, personIds))

import type { PersonId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listSameFilings as selectSameFilings } from '../store/same-filing.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Own: what was filed longer ago and has ended is another matter. */
const RECENT_DAYS = 30

/** What may be the same matter filed before: open dossiers of the person on this procedure, and recent ones. */
export const listSameFilings = async (work: Work, asked: { readonly personId: PersonId; readonly procedureCode: string }): Promise<readonly DossierSummary[]> =>
  summarise(work, await selectSameFilings(work.tx, { ...asked, since: instantOn(addDays(plainDateAt(work.now), -RECENT_DAYS), 0) }))

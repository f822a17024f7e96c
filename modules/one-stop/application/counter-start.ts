import { refuse, ok, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listMyDrafts, listRecentProcedures } from '../../dossiers/index.ts'
import { can } from '../../identity/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { addFavourite, listFavourites, removeFavourite } from '../store/favourite-store.ts'
import { listOwnBatches } from './show-batch.ts'
import { officialOf, ownDesks } from './own-desks.ts'
import { getPublishedOf } from './procedure-of.ts'

const MOST_RECENT = 6

const named = async (work: Work, codes: readonly string[]) => {
  const found = await Promise.all(codes.map((code) => getPublishedOf(work, code)))
  return found.flatMap((procedure) => (procedure ? [{ code: procedure.code, name: procedure.name }] : []))
}

/** What lies at hand when the next person steps up: the desk's procedures, the last ones, and what was begun and not finished. */
export const counterStart = async (work: Work) => {
  const desks = await ownDesks(work)
  const favourites = await named(work, await listFavourites(work.tx, desks.map(({ id }) => id)))
  const known = new Set(favourites.map(({ code }) => code))
  const recent = await named(work, (await listRecentProcedures(work, MOST_RECENT)).filter((code) => !known.has(code)))
  return {
    desks: desks.map(({ id, name }) => ({ id, name })),
    favourites,
    recent,
    drafts: (await listMyDrafts(work)).slice(0, 8),
    batches: [...(await listOwnBatches(work))],
  }
}

export type ChangeFavourite = { readonly unitId: UnitId; readonly procedureCode: string; readonly kept: boolean }

export const changeFavourite = async (work: Work, { unitId, procedureCode, kept }: ChangeFavourite): Promise<Outcome<{ readonly kept: boolean }, CounterRefusal>> => {
  if (!can(work.actor, 'accept', 'dossier', unitId)) return refuse({ kind: 'desk-not-yours' })
  if (kept) await addFavourite(work.tx, { unitId, procedureCode }, { by: officialOf(work).name, at: work.now })
  else await removeFavourite(work.tx, { unitId, procedureCode })
  return ok({ kept })
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { showDeskDay } from '../../dossiers/index.ts'
import { RESULT_WAITS_LONG_DAYS } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { countWaiting } from '../store/leg-store.ts'
import { listIncoming } from '../store/bundle-store.ts'
import { officialOf, ownDeskIds, ownDesks } from './own-desks.ts'

type Shown = Awaited<ReturnType<typeof dayOf>>

const dayOf = async (work: Work, unitIds: readonly UnitId[]) => {
  const today = plainDateAt(work.now)
  const day = await showDeskDay(work, { unitIds, officialId: officialOf(work).officialId, waitsLongSince: instantOn(addDays(today, -RESULT_WAITS_LONG_DAYS), 0) })
  const desks = await ownDesks(work)
  return {
    on: today,
    at: work.now,
    desks: desks.map(({ id, name }) => ({ id, name })),
    ...day,
    handover: await countWaiting(work.tx, unitIds, work.now),
    incoming: (await listIncoming(work.tx, unitIds)).length,
    longDays: RESULT_WAITS_LONG_DAYS,
  }
}

/** A counter's day, of one desk or of all the official's own: what came in, what has to go, what people wait for. Own work by count, nobody else's name. */
export const showDay = async (work: Work, unitId: UnitId | undefined): Promise<Outcome<Shown, CounterRefusal>> => {
  const own = ownDeskIds(work)
  if (own.length === 0 || (unitId && !own.includes(unitId))) return refuse({ kind: 'desk-not-yours' })
  return ok(await dayOf(work, unitId ? [unitId] : own))
}

// Lessons idea 17: each day that is over teaches where dossiers stood that kept their date, and those that broke it.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listDatesOf } from '../../dossiers/index.ts'
import { listIdsBelow, type Unit } from '../../organisation/index.ts'
import { estimate } from '../../surveys/index.ts'
import { listStepsTakenOfAll } from '../../workflow/index.ts'
import { expectedOf, LEARNT_DAYS, placesOf, type Expected, type Sample, type Standing } from '../domain/breach.ts'
import { forgetDaysBefore, keepDay, listSampledDays, listSamples, listSettled } from '../store/breach-store.ts'
import { findRoot } from './asked-unit.ts'
import { endOf } from './read-index.ts'

/** Of one run; the first run of a province leaves the rest of the ninety days to the next. */
const MOST_DOSSIERS = 4000
const LOT = 500

type OwnedSample = Sample & { readonly ownerId: string }

/** By owner, step and days left. */
const addUp = (all: readonly OwnedSample[]): readonly OwnedSample[] =>
  [...Map.groupBy(all, ({ ownerId, stage, daysLeft }) => `${ownerId} ${daysLeft} ${stage}`).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, seen: own.length, broke: own.filter(({ broke }) => broke > 0).length }]
  })

const learnDay = async (work: Work, unitIds: readonly UnitId[], on: PlainDate): Promise<number> => {
  const settled = await listSettled(work.tx, { unitIds, on, from: instantOn(on, 0), until: endOf(on) })
  const samples: OwnedSample[] = []
  for (let from = 0; from < settled.length; from += LOT) {
    const lot = settled.slice(from, from + LOT)
    const ids = lot.map(({ subjectId }) => subjectId as DossierId)
    const [dates, steps] = await Promise.all([listDatesOf(work, ids), listStepsTakenOfAll(work, 'dossier', ids)])
    for (const { subjectId, ownerIds, broke } of lot) {
      const own = dates.get(subjectId)
      if (own?.receivedAt === undefined || own.dueAt === undefined) continue
      const { receivedAt, dueAt, endedAt } = own
      const places = placesOf({ receivedAt, dueAt, steps: steps.get(subjectId) ?? [], ...(endedAt === undefined ? {} : { endedAt }) })
      samples.push(...places.flatMap((place) => ownerIds.map((ownerId) => ({ ...place, ownerId, seen: 1, broke: broke ? 1 : 0 }))))
    }
  }
  await keepDay(work.tx, on, addUp(samples))
  return settled.length
}

/** The newest days first, as many as one run can; what is older than ninety days is forgotten. */
export const learnBreaches = async (work: Work): Promise<void> => {
  const root = await findRoot(work)
  if (root === undefined) return
  const today = plainDateAt(work.now)
  await forgetDaysBefore(work.tx, addDays(today, -LEARNT_DAYS))
  const known = await listSampledDays(work.tx)
  const unitIds = [root.id, ...(await listIdsBelow(work, root.id))]
  let seen = 0
  for (let back = 1; back <= LEARNT_DAYS && seen < MOST_DOSSIERS; back += 1) {
    const on = addDays(today, -back)
    if (!known.has(on)) seen += await learnDay(work, unitIds, on)
  }
}

/** Of dossiers that are not late yet: how many will be, by what ninety days taught of the unit. */
export const expectBreaches = async (work: Work, unit: Pick<Unit, 'id'>, open: readonly Standing[]): Promise<Expected> => {
  const samples = await listSamples(work.tx, unit.id, addDays(plainDateAt(work.now), -LEARNT_DAYS))
  return expectedOf(open, samples, (yes, all) => estimate(yes, all, 0))
}

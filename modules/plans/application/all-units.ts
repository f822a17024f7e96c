import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnits, listUnits, type Unit } from '../../organisation/index.ts'

/** One question for almost every province, remembered while units do not change. */
const PAGE = 2000

/** However many stood on a day: a unit that is left out gets none of its work and is named nowhere. */
export const allUnits = async (work: Work, on: PlainDate, page = PAGE): Promise<readonly Unit[]> => {
  const all: Unit[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await listUnits(work, { on, limit: page, ...(last === undefined ? {} : { after: `${last.code}|${last.id}` }) })
    all.push(...found)
    if (found.length < page) return all
  }
}

/** Those of them who stood on the day of the decision, and whoever took over since. */
export const unitsGiven = async (work: Work, on: PlainDate, unitIds: Iterable<UnitId>): Promise<ReadonlyMap<UnitId, Unit>> => {
  const given = new Set(unitIds)
  const stood = new Map((await allUnits(work, on)).filter(({ id }) => given.has(id)).map((unit) => [unit.id, unit]))
  return new Map([...stood, ...(await findUnits(work, [...given].filter((id) => !stood.has(id))))])
}

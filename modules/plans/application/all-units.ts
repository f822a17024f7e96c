import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'

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

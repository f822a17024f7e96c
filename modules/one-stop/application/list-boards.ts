import type { Work } from '../../../platform/work.ts'
import { listUnits, type AdministrativeLevel } from '../../organisation/index.ts'
import { describeDesks, type Desk } from './describe-desk.ts'

export type BoardQuery = { readonly q?: string; readonly level?: AdministrativeLevel; readonly after?: string; readonly limit?: number }

/** Desks open today, in order of code. */
export const listBoards = async (work: Work, { limit = 24, ...query }: BoardQuery): Promise<{ readonly items: readonly Desk[]; readonly next?: string }> => {
  const units = await listUnits(work, { ...query, oneStop: true, limit: limit + 1 })
  const shown = units.slice(0, limit)
  const last = shown.at(-1)
  return { items: await describeDesks(work, shown), ...(units.length > limit && last ? { next: `${last.code}|${last.id}` } : {}) }
}

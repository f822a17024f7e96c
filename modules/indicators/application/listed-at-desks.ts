// Kế hoạch 276 III.2a; TT 01/2018/TT-VPCP articles 3-5, 13.5-6: a procedure is received at the one-stop where the list that hangs there names it.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { isDeskFor, listOneStopPlaces, type Unit } from '../../organisation/index.ts'
import { postingsOn, type ListedAt, type QualityFacts } from '../../procedures/index.ts'

const LEVELS = ['province', 'district', 'commune'] as const

type Listed = { readonly anywhere: ReadonlySet<string>; readonly right: ReadonlySet<string> }
export type Listing = Readonly<Record<'atOneStop' | 'postedRight', (facts: QualityFacts) => boolean>>

const key = (code: string, version: string | undefined): string => `${code} ${version ?? ''}`

/** What hangs at the places of one area: people there go to any of them. */
const listedAt = (ids: ReadonlySet<string>, postings: readonly ListedAt[]): Listed => {
  const held = postings.filter(({ unitId }) => ids.has(unitId)).flatMap((posting) => Object.entries(posting.held))
  return { anywhere: new Set(held.map(([code]) => code)), right: new Set(held.map(([code, version]) => key(code, version))) }
}

/** Of one unit on a day: what is listed in every area of each level that has places and receives the procedure. */
export const listingOf = async (work: Work, unit: Unit, on: PlainDate): Promise<Listing> => {
  const [all, postings] = await Promise.all([listOneStopPlaces(work), postingsOn(work, on)])
  const stood = ({ openedOn, closedOn }: Unit): boolean => openedOn <= on && (closedOn === undefined || closedOn > on)
  const own = all.filter(stood).filter(isDeskFor(unit))
  const byLevel = new Map(LEVELS.map((level) => {
    const areas = Map.groupBy(own.filter((desk) => desk.level === level), ({ areaCode }) => areaCode)
    return [level as string, [...areas.values()].map((desks) => listedAt(new Set(desks.map(({ id }) => id)), postings))] as const
  }))
  const everywhere = ({ levels }: QualityFacts, is: (listed: Listed) => boolean): boolean => {
    const asked = levels.length === 0 ? ['province'] : levels
    const at = asked.flatMap((level) => byLevel.get(level) ?? [])
    return at.length > 0 && at.every(is)
  }
  return {
    atOneStop: (facts) => everywhere(facts, ({ anywhere }) => anywhere.has(facts.code)),
    postedRight: (facts) => everywhere(facts, ({ right }) => right.has(key(facts.code, facts.versionId))),
  }
}

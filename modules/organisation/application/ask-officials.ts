import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import type { Official, OfficialAtUnit } from '../domain/official.ts'
import { selectOfficialsByName, type FoundOfficial } from '../store/official-search.view.ts'
import { selectOfficial, selectOfficials, selectOfficialsAt, selectSeededOfficials } from '../store/official-store.ts'

/** Who holds a post of this very unit on a date, heads first. */
export const listOfficialsAt = (work: Work, unitId: UnitId, on?: PlainDate): Promise<readonly OfficialAtUnit[]> =>
  selectOfficialsAt(work.tx, unitId, on ?? plainDateAt(work.now))

export const findOfficial = (work: Work, officialId: OfficialId): Promise<Official | undefined> => selectOfficial(work.tx, officialId)

/** Those of a page, by id, in one question; an id that was never given out is absent. */
export const findOfficials = async (work: Work, officialIds: readonly OfficialId[]): Promise<ReadonlyMap<OfficialId, Official>> => {
  const ids = [...new Set(officialIds)]
  return new Map((ids.length === 0 ? [] : await selectOfficials(work.tx, ids)).map((official) => [official.id, official]))
}

/** An invented person of the demo, under a key that never changes (`one-stop-officer@dong-hoi`). */
export type SeededOfficial = {
  readonly key: string
  readonly role: string
  readonly officialId: OfficialId
  readonly fullName: string
  readonly unitId: UnitId
}

/** The demo's people, in order of key. Roles are those of data/profiles/…/people.json; identity gives them accounts. */
export const listSeededOfficials = (work: Work): Promise<readonly SeededOfficial[]> => selectSeededOfficials(work.tx)

/** By words of the name, with the post they hold now. */
export const searchOfficials = (work: Work, q: string, limit = 20): Promise<readonly FoundOfficial[]> =>
  selectOfficialsByName(work.tx, { q: enterLine(q), on: plainDateAt(work.now), limit })

import type { AreaCode } from '../../../kernel/ids.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import type { AdministrativeArea, Succession } from '../domain/area.ts'
import { decideSuccession } from '../domain/succession.ts'
import { selectAreaLinks, selectAreaOn, selectAreas, selectAreasUpwards, selectAreaVersions, type AreaFilter } from '../store/area-store.ts'
import { dateOr } from './get-profile.ts'

export type AreaQuery = Partial<Omit<AreaFilter, 'limit'>> & { readonly limit?: number }

/** The area that bears a code on a date (the profile's world today unless said); undefined where none does, or where our lists do not reach. */
export const areaOn = async (work: Work, code: AreaCode, on?: PlainDate): Promise<AdministrativeArea | undefined> => {
  const day = await dateOr(work, on)
  return keptWhileUnchanged(work.tx, { schema: 'organisation', key: `area ${code} ${day}` }, () => selectAreaOn(work.tx, code, day))
}

/** The areas that bear these codes today in the profile's world, and all above them, by code: in one question. */
export const areasUpwards = async (work: Work, codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, AdministrativeArea>> => {
  if (codes.length === 0) return new Map()
  const areas = await selectAreasUpwards(work.tx, [...new Set(codes)], await dateOr(work, undefined))
  return new Map(areas.map((area) => [area.code, area]))
}

/** In order of code; `after` is the last code seen. */
export const listAreas = async (work: Work, query: AreaQuery = {}): Promise<readonly AdministrativeArea[]> =>
  selectAreas(work.tx, { ...query, ...(query.q === undefined ? {} : { q: enterLine(query.q) }), on: await dateOr(work, query.on), limit: query.limit ?? 100 })

/**
 * What became of the area that bore `code` on `on`. Without a date the oldest area of that code is meant, since a code
 * asked about in this way comes from an old paper. A split commune answers with choices. Undefined for an unknown code.
 */
export const successorsOf = async (work: Work, code: AreaCode, on?: PlainDate): Promise<Succession | undefined> => {
  const versions = await selectAreaVersions(work.tx, code)
  const from = on === undefined ? versions.at(-1) : versions.find((one) => one.fromOn <= on && (one.untilOn === undefined || on < one.untilOn))
  if (from === undefined) return undefined
  const links = (await selectAreaLinks(work.tx, { code, side: 'from' })).filter((link) => link.effectiveOn === from.untilOn)
  const successors = await Promise.all(links.map((link) => selectAreaOn(work.tx, link.toCode, link.effectiveOn)))
  return decideSuccession(from, successors.filter((area) => area !== undefined))
}

/** The areas of the day before that went into the area that bears `code` on `on`, each whole or in part. */
export const predecessorsOf = async (
  work: Work,
  code: AreaCode,
  on?: PlainDate,
): Promise<readonly { readonly area: AdministrativeArea; readonly extent: 'whole' | 'part' }[]> => {
  const area = await areaOn(work, code, on)
  if (area === undefined) return []
  const links = (await selectAreaLinks(work.tx, { code, side: 'to' })).filter((link) => link.effectiveOn === area.fromOn)
  const found = await Promise.all(
    links.map(async (link) => ({ area: await selectAreaOn(work.tx, link.fromCode, addDays(link.effectiveOn, -1)), extent: link.extent })),
  )
  return found.flatMap(({ area: one, extent }) => (one === undefined ? [] : [{ area: one, extent }]))
}

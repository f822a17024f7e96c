import type { AreaCode } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { AdministrativeArea } from '../domain/area.ts'
import { readAreaList, shapeOf, type AreaFinding, type AreaListRead, type AreaListShape } from '../domain/area-list.ts'
import { areaNameKey } from '../domain/area-name.ts'
import type { Validity } from '../domain/validity.ts'
import { selectAreasWithin, selectLinksOn, upsertAreaLinks, upsertAreas } from '../store/area-store.ts'

export type ImportAreas = {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** First day the list is known to hold; by shape when absent. */
  readonly fromOn?: PlainDate
  /** First day it no longer holds. */
  readonly untilOn?: PlainDate
}

/** Two accounts of one area that do not agree; ours is kept. */
export type AreaDifference = { readonly code: string; readonly field: 'name' | 'parent' | 'link'; readonly ours: string; readonly theirs: string }

export type AreaImportReport = {
  readonly file: string
  readonly shape: AreaListShape
  /** The list is taken as holding from the first to before the second day; a map as taking effect on the first. */
  readonly validity: Validity
  readonly read: number
  readonly added: number
  readonly same: number
  /** The same name spelt otherwise; ours is kept. */
  readonly spellings: readonly AreaDifference[]
  readonly differences: readonly AreaDifference[]
  /** Ours, in force then, in a province the file speaks of, but not in the file. */
  readonly missing: readonly { readonly code: string; readonly name: string }[]
  readonly dirt: readonly AreaFinding[]
  readonly rejected: readonly AreaFinding[]
}

export type AreaImportRefusal =
  | { readonly kind: 'not-utf-8'; readonly file: string }
  | { readonly kind: 'not-json'; readonly file: string; readonly where: string }
  | { readonly kind: 'shape-unknown'; readonly file: string }
  | { readonly kind: 'dates-contradict'; readonly file: string }

const MERGED_ON = '2025-07-01' as PlainDate

/** The old lists end with the merger and are known from the month they were copied; the new ones begin with it. */
const validityOf = (shape: AreaListShape, { fromOn, untilOn }: ImportAreas): Validity => {
  if (shape !== 'three-tier-list') return { fromOn: fromOn ?? MERGED_ON, ...(untilOn === undefined ? {} : { untilOn }) }
  return { fromOn: fromOn ?? ('2025-06-01' as PlainDate), untilOn: untilOn ?? MERGED_ON }
}

const parse = ({ fileName: file, bytes }: ImportAreas): Outcome<unknown, AreaImportRefusal> => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({ kind: 'not-utf-8', file })
  }
  try {
    return ok(JSON.parse(text))
  } catch (cause) {
    return refuse({ kind: 'not-json', file, where: cause instanceof Error ? cause.message : '' })
  }
}

/**
 * Takes a public list or map of areas into ours. What we already hold is compared, never overwritten; what we lack is
 * added with the list's validity. The same file again adds nothing.
 */
export const importAreas = async (work: Work, command: ImportAreas): Promise<Outcome<AreaImportReport, AreaImportRefusal>> => {
  const parsed = parse(command)
  if (!parsed.ok) return parsed
  const shape = shapeOf(parsed.value)
  if (shape === undefined) return refuse({ kind: 'shape-unknown', file: command.fileName })
  const validity = validityOf(shape, command)
  if (validity.untilOn !== undefined && validity.untilOn <= validity.fromOn) return refuse({ kind: 'dates-contradict', file: command.fileName })
  const read = readAreaList(parsed.value, { validity, effectiveOn: validity.fromOn, source: `import: ${command.fileName}` })
  if (read === undefined) return refuse({ kind: 'shape-unknown', file: command.fileName })
  const compared = shape.endsWith('-map') ? await takeLinks(work, read, validity.fromOn) : await takeAreas(work, read, validity)
  return ok({ file: command.fileName, shape, validity, dirt: read.dirt, ...compared, rejected: [...read.rejected, ...compared.rejected] })
}

type Compared = Omit<AreaImportReport, 'file' | 'shape' | 'validity' | 'dirt'>

const takeAreas = async (work: Work, { areas }: AreaListRead, validity: Validity): Promise<Compared> => {
  const held = new Map((await selectAreasWithin(work.tx, validity)).map((area) => [area.code, area]))
  const fresh = areas.filter((area) => !held.has(area.code))
  const known = areas.flatMap((area) => {
    const ours = held.get(area.code)
    return ours === undefined ? [] : [{ ours, theirs: area }]
  })
  const names = known.filter(({ ours, theirs }) => ours.name !== theirs.name)
  const isSpelling = ({ ours, theirs }: (typeof names)[number]): boolean => areaNameKey(ours.name) === areaNameKey(theirs.name)
  const asName = ({ ours, theirs }: (typeof names)[number]): AreaDifference => ({ code: ours.code, field: 'name', ours: ours.name, theirs: theirs.name })
  const parents = known.filter(({ ours, theirs }) => ours.parentCode !== theirs.parentCode)
  const { added } = await upsertAreas(work.tx, fresh)
  return {
    read: areas.length,
    added,
    same: known.length - new Set([...names, ...parents].map(({ ours }) => ours.code)).size,
    spellings: names.filter(isSpelling).map(asName),
    differences: [
      ...names.filter((one) => !isSpelling(one)).map(asName),
      ...parents.map(({ ours, theirs }): AreaDifference => ({ code: ours.code, field: 'parent', ours: ours.parentCode ?? '', theirs: theirs.parentCode ?? '' })),
    ],
    missing: missingFrom(areas, held),
    rejected: [],
  }
}

/** Only provinces that the file lists can miss something. */
const missingFrom = (areas: readonly AdministrativeArea[], held: ReadonlyMap<AreaCode, AdministrativeArea>): AreaImportReport['missing'] => {
  const listed = new Set(areas.map((area) => area.code))
  const within = (area: AdministrativeArea): boolean => {
    const parent = area.parentCode === undefined ? undefined : held.get(area.parentCode)
    return listed.has(area.code) || (parent !== undefined && within(parent))
  }
  return [...held.values()].filter((area) => !listed.has(area.code) && within(area)).map(({ code, name }) => ({ code, name }))
}

const takeLinks = async (work: Work, { links }: AreaListRead, effectiveOn: PlainDate): Promise<Compared> => {
  const byCode = (areas: readonly AdministrativeArea[]) => new Map(areas.map((area) => [area.code, area]))
  const before = byCode(await selectAreasWithin(work.tx, { fromOn: addDays(effectiveOn, -1), untilOn: effectiveOn }))
  const after = byCode(await selectAreasWithin(work.tx, { fromOn: effectiveOn, untilOn: addDays(effectiveOn, 1) }))
  const ours = new Map((await selectLinksOn(work.tx, effectiveOn)).map((link) => [`${link.fromCode}>${link.toCode}`, link]))
  const placed = links.filter((link) => before.has(link.fromCode) && after.has(link.toCode))
  const theirs = new Map(placed.map((link) => [`${link.fromCode}>${link.toCode}`, link]))
  const fresh = [...theirs].filter(([key]) => !ours.has(key)).map(([, link]) => link)
  const extents = [...theirs].flatMap(([key, link]) => {
    const our = ours.get(key)
    return our === undefined || our.extent === link.extent ? [] : [{ code: key, field: 'link', ours: our.extent, theirs: link.extent } as const]
  })
  const named = [...theirs.values()].flatMap((link) => [
    { code: link.fromCode, ours: before.get(link.fromCode)?.name ?? '', theirs: link.fromName },
    { code: link.toCode, ours: after.get(link.toCode)?.name ?? '', theirs: link.toName },
  ])
  const sameName = (a: string, b: string): boolean => areaNameKey(a) === areaNameKey(b) || endsAlike(a, b)
  const { added } = await upsertAreaLinks(work.tx, fresh)
  const spellings = named.filter((one) => one.ours !== one.theirs && sameName(one.ours, one.theirs))
  const others = named.filter((one) => !sameName(one.ours, one.theirs))
  return {
    read: links.length,
    added,
    same: theirs.size - fresh.length - extents.length,
    spellings: uniqueByCode(spellings),
    differences: [...uniqueByCode(others), ...extents],
    missing: [...ours.values()]
      .filter((link) => link.source !== 'from-its-communes' && !theirs.has(`${link.fromCode}>${link.toCode}`) && speaksOf(links, link.fromCode))
      .map((link) => ({ code: `${link.fromCode}>${link.toCode}`, name: before.get(link.fromCode)?.name ?? '' })),
    rejected: links
      .filter((link) => !placed.includes(link))
      .map((link) => ({ row: `${link.fromCode}/${link.toCode}`, field: 'code', reason: 'map-target-missing', given: `${link.fromName} / ${link.toName}` })),
  }
}

/** Maps leave out the kind of a province: `Quảng Trị` for `Tỉnh Quảng Trị`. */
const endsAlike = (a: string, b: string): boolean => b !== '' && areaNameKey(a).endsWith(areaNameKey(b))
const speaksOf = (links: AreaListRead['links'], code: AreaCode): boolean => links.some((link) => link.fromCode === code)
const uniqueByCode = (named: readonly { readonly code: string; readonly ours: string; readonly theirs: string }[]): readonly AreaDifference[] => [
  ...new Map(named.map((one) => [`${one.code} ${one.theirs}`, { code: one.code, field: 'name' as const, ours: one.ours, theirs: one.theirs }])).values(),
]

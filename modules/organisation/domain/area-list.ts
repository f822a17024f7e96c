// Public lists of areas and their maps, as they really look: names with stray spaces, parents told twice, districts without communes.
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AdministrativeArea, AreaLink } from './area.ts'
import { cleanAreaName } from './area-name.ts'
import type { AdministrativeLevel } from './unit.ts'
import type { Validity } from './validity.ts'

export type AreaListShape = 'three-tier-list' | 'two-tier-list' | 'old-to-new-map' | 'new-to-old-map'

/** What is wrong with one row: where it stands in the file, which field, why, and what was found there. */
export type AreaFinding = { readonly row: string; readonly field: string; readonly reason: AreaFindingReason; readonly given: string }
export type AreaFindingReason =
  | 'not-an-object'
  | 'code-malformed'
  | 'name-empty'
  | 'parent-contradicts'
  | 'seen-twice'
  | 'name-untidy'
  | 'map-target-missing'

export type AreaListRead = {
  readonly shape: AreaListShape
  readonly areas: readonly AdministrativeArea[]
  readonly links: readonly (AreaLink & { readonly fromName: string; readonly toName: string })[]
  /** Tidied and taken. */
  readonly dirt: readonly AreaFinding[]
  /** Left out. */
  readonly rejected: readonly AreaFinding[]
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const listAt = (row: Row, field: string): readonly unknown[] => (Array.isArray(row[field]) ? (row[field] as readonly unknown[]) : [])
const text = (row: Row, field: string): string => (typeof row[field] === 'string' ? row[field] : '')

/** Which of the known shapes a parsed file has; undefined for any other JSON. */
export const shapeOf = (value: unknown): AreaListShape | undefined => {
  if (Array.isArray(value)) {
    const rows = value.filter(isRow)
    if (rows.some((row) => Array.isArray(row['District']))) return 'three-tier-list'
    return rows.some((row) => Array.isArray(row['Wards'])) ? 'two-tier-list' : undefined
  }
  if (!isRow(value)) return undefined
  const provinces = listAt(value, 'data').filter(isRow)
  if (provinces.some((row) => Array.isArray(row['level3s']))) return 'old-to-new-map'
  return provinces.some((row) => Array.isArray(row['level2s'])) ? 'new-to-old-map' : undefined
}

const DIGITS: Readonly<Record<AdministrativeLevel, RegExp>> = { province: /^\d{2}$/, district: /^\d{3}$/, commune: /^\d{5}$/ }
const CHILDREN: readonly (readonly [field: string, level: AdministrativeLevel, parentField: string])[] = [
  ['District', 'district', 'ProvinceCode'],
  ['Ward', 'commune', 'DistrictCode'],
  ['Wards', 'commune', 'ProvinceCode'],
]

type Reading = {
  readonly validity: Validity
  readonly source: string
  readonly areas: Map<string, AdministrativeArea>
  readonly dirt: AreaFinding[]
  readonly rejected: AreaFinding[]
}
type Spot = { readonly level: AdministrativeLevel; readonly parentCode?: AreaCode; readonly parentField?: string; readonly path: string }

const readArea = (reading: Reading, value: unknown, spot: Spot): void => {
  const { rejected, dirt, areas } = reading
  if (!isRow(value)) return void rejected.push({ row: spot.path, field: '', reason: 'not-an-object', given: String(value) })
  const code = text(value, 'Code')
  const given = text(value, 'FullName')
  const name = cleanAreaName(given)
  const row = `${spot.path}/${code}`
  const toldParent = spot.parentField === undefined ? undefined : value[spot.parentField]
  const fault = faultOf({ code, name, level: spot.level, toldParent, parentCode: spot.parentCode, before: areas.get(code) })
  if (fault !== undefined) return void rejected.push({ row, ...fault })
  if (name !== given) dirt.push({ row, field: 'FullName', reason: 'name-untidy', given })
  const parent = spot.parentCode === undefined ? {} : { parentCode: spot.parentCode }
  areas.set(code, { code: code as AreaCode, level: spot.level, name, ...parent, ...reading.validity, source: reading.source })
  for (const [field, level, parentField] of CHILDREN)
    for (const child of listAt(value, field)) readArea(reading, child, { level, parentField, parentCode: code as AreaCode, path: row })
}

type Facts = {
  readonly code: string
  readonly name: string
  readonly level: AdministrativeLevel
  readonly toldParent: unknown
  readonly parentCode: AreaCode | undefined
  readonly before: AdministrativeArea | undefined
}

const faultOf = ({ code, name, level, toldParent, parentCode, before }: Facts): Omit<AreaFinding, 'row'> | undefined => {
  if (!DIGITS[level].test(code)) return { field: 'Code', reason: 'code-malformed', given: code }
  if (name === '') return { field: 'FullName', reason: 'name-empty', given: name }
  if (typeof toldParent === 'string' && toldParent !== parentCode) return { field: 'parent', reason: 'parent-contradicts', given: toldParent }
  if (before !== undefined) return { field: 'Code', reason: 'seen-twice', given: `${before.name} / ${name}` }
  return undefined
}

export type ReadOptions = { readonly validity: Validity; readonly effectiveOn: PlainDate; readonly source: string }

const readList = (shape: AreaListShape, value: unknown, options: ReadOptions): AreaListRead => {
  const reading: Reading = { validity: options.validity, source: options.source, areas: new Map(), dirt: [], rejected: [] }
  for (const province of Array.isArray(value) ? value : []) readArea(reading, province, { level: 'province', path: '' })
  return { shape, areas: [...reading.areas.values()], links: [], dirt: reading.dirt, rejected: reading.rejected }
}

type MapLink = AreaListRead['links'][number]
type End = { readonly code: string; readonly name: string }
const endOf = (row: Row, field: string): End => ({ code: text(row, field), name: text(row, 'name') })
const isAreaCode = (code: string): boolean => /^(\d{2}|\d{3}|\d{5})$/.test(code)

/** Both maps as pairs from old to new; `part` where the old area goes to several. */
const pairsOf = (shape: AreaListShape, province: Row): readonly (readonly [End, End])[] => {
  const forward = shape === 'old-to-new-map'
  const rows = [province, ...listAt(province, 'level2s'), ...listAt(province, 'level3s')].filter(isRow)
  return rows.flatMap((row) => {
    const own = endOf(row, 'level3_id' in row ? 'level3_id' : 'level2_id' in row ? 'level2_id' : 'level1_id')
    const others = listAt(row, forward ? 'splits' : 'merges').filter(isRow).map((one) => endOf(one, forward ? 'new_id' : 'old_id'))
    return others.map((other): readonly [End, End] => (forward ? [own, other] : [other, own]))
  })
}

const readMap = (shape: AreaListShape, value: unknown, options: ReadOptions): AreaListRead => {
  const provinces = isRow(value) ? listAt(value, 'data').filter(isRow) : []
  const pairs = provinces.flatMap((province) => pairsOf(shape, province))
  const rejected: AreaFinding[] = []
  const dirt: AreaFinding[] = []
  const targets = Map.groupBy(pairs, ([from]) => from.code)
  const links = pairs.flatMap(([from, to]): readonly MapLink[] => {
    const row = `${from.code}/${to.code}`
    if (!isAreaCode(from.code) || !isAreaCode(to.code)) {
      rejected.push({ row, field: 'code', reason: 'map-target-missing', given: `${from.name} / ${to.name}` })
      return []
    }
    for (const end of [from, to]) if (cleanAreaName(end.name) !== end.name) dirt.push({ row, field: 'name', reason: 'name-untidy', given: end.name })
    const extent = (targets.get(from.code)?.length ?? 1) > 1 ? 'part' : 'whole'
    const ends = { fromCode: from.code as AreaCode, toCode: to.code as AreaCode, fromName: cleanAreaName(from.name), toName: cleanAreaName(to.name) }
    return [{ ...ends, effectiveOn: options.effectiveOn, extent, source: options.source }]
  })
  return { shape, areas: [], links, dirt, rejected }
}

/** Reads a parsed file of any known shape; undefined for a file that is none of them. */
export const readAreaList = (value: unknown, options: ReadOptions): AreaListRead | undefined => {
  const shape = shapeOf(value)
  if (shape === undefined) return undefined
  return shape.endsWith('-map') ? readMap(shape, value, options) : readList(shape, value, options)
}

// A profile's units: the province's own list, then one committee with its parts per district and commune (Law on organisation of local government).
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AdministrativeArea } from './area.ts'
import type { AreaPattern, PackagedUnit } from './profile-package.ts'
import type { AdministrativeLevel, UnitCode, UnitKind } from './unit.ts'
import { writeUnitCode } from './unit-code.ts'

export type ComposedUnit = {
  readonly key: string
  readonly parentKey?: string
  readonly kind: UnitKind
  readonly level: AdministrativeLevel
  readonly areaCode: AreaCode
  readonly name: string
  readonly oneStop: boolean
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly codes: readonly UnitCode[]
  readonly after: readonly string[]
}

export type Composition = {
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly codePrefix: string
  readonly codeSource: string
  readonly province: AdministrativeArea
  /** Areas of the province, in order of code. */
  readonly areas: readonly AdministrativeArea[]
  readonly units: readonly PackagedUnit[]
  readonly perDistrict?: AreaPattern
  readonly perCommune?: AreaPattern
}

/** Old codes ran out 24 months after 15/09/2020 (QĐ 20/2020/QĐ-TTg Art. 11). */
export const NEW_CODES_FROM = '2022-09-15' as PlainDate

/** `Đông Hà` → `dong-ha`, `Xã Đakrông` → `dakrong`: the area's name without its kind. */
export const areaSlug = (name: string): string =>
  name
    .replace(/^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã|Đặc khu)\s+/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** Inside a sentence the kind is not capitalised: `Xã Bảo Ninh` → `xã Bảo Ninh`. */
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const codesOf = (composition: Composition, groups: readonly string[]): readonly UnitCode[] => {
  const { openedOn, closedOn, codeSource: source } = composition
  const old = openedOn < NEW_CODES_FROM ? writeUnitCode(groups, 'qcvn-102') : undefined
  const code = writeUnitCode(groups, 'decision-20')
  if (code === undefined) throw new Error(`no code can be written of ${groups.join('/')}`)
  const last = closedOn === undefined ? {} : { untilOn: closedOn }
  const current = { code, form: 'decision-20', isDemo: true, source, ...last } as const
  if (old === undefined) return [{ ...current, fromOn: openedOn }]
  return [
    { code: old, form: 'qcvn-102', isDemo: true, source, fromOn: openedOn, untilOn: NEW_CODES_FROM },
    { ...current, fromOn: NEW_CODES_FROM },
  ]
}

const lifetime = ({ openedOn, closedOn }: Composition): { openedOn: PlainDate; closedOn?: PlainDate } =>
  closedOn === undefined ? { openedOn } : { openedOn, closedOn }

const composeProvince = (composition: Composition): readonly ComposedUnit[] => {
  const groups = new Map<string, readonly string[]>()
  return composition.units.map(({ serial, parentKey, ...unit }) => {
    const own = parentKey === undefined ? [composition.codePrefix] : [...(groups.get(codeParent(parentKey, unit.key)) ?? []), serial]
    groups.set(unit.key, own)
    return {
      ...unit,
      ...(parentKey === undefined ? {} : { parentKey }),
      level: 'province',
      areaCode: composition.province.code,
      ...lifetime(composition),
      codes: codesOf(composition, own),
    }
  })
}

/** The Centre stands under the Office (NĐ 61/2018 Art. 7.2a) but keeps a code of its own level; dotted keys are parts of their parent. */
const codeParent = (parentKey: string, key: string): string => (key.startsWith(`${parentKey}.`) ? parentKey : 'province')

type Place = { readonly area: AdministrativeArea; readonly key: string; readonly parentKey: string; readonly groups: readonly string[] }

const composeArea = (composition: Composition, pattern: AreaPattern, place: Place): readonly ComposedUnit[] => {
  const { area, key, parentKey, groups } = place
  const fill = (name: string): string => name.replace('{area}', inSentence(area.name))
  const base = { level: area.level, areaCode: area.code, ...lifetime(composition), after: [] }
  return [
    { ...base, key, parentKey, kind: pattern.committee.kind, name: fill(pattern.committee.name), oneStop: false, codes: codesOf(composition, groups) },
    ...pattern.parts.map((part) => ({
      ...base,
      key: `${key}.${part.key}`,
      parentKey: part.under === undefined ? key : `${key}.${part.under}`,
      kind: part.kind,
      name: fill(part.name),
      oneStop: part.oneStop === true,
      codes: codesOf(composition, [...groups, part.serial]),
    })),
  ]
}

const childrenOf = (composition: Composition, code: AreaCode): readonly AdministrativeArea[] =>
  composition.areas.filter((area) => area.parentCode === code)

const composeBelow = (
  composition: Composition,
  above: { readonly code: AreaCode; readonly key: string; readonly groups: readonly string[] },
): readonly ComposedUnit[] => {
  let serial = 0
  return childrenOf(composition, above.code).flatMap((area) => {
    const pattern = area.level === 'district' ? composition.perDistrict : composition.perCommune
    if (pattern === undefined) return []
    const slug = areaSlug(area.name)
    const key = above.key === 'province' ? slug : `${above.key}.${slug}`
    const groups = [...above.groups, String(pattern.firstSerial + serial++)]
    return [
      ...composeArea(composition, pattern, { area, key, parentKey: above.key, groups }),
      ...composeBelow(composition, { code: area.code, key, groups }),
    ]
  })
}

/** All units of a province, parents before children, each with its codes. */
export const composeUnits = (composition: Composition): readonly ComposedUnit[] => [
  ...composeProvince(composition),
  ...composeBelow(composition, { code: composition.province.code, key: 'province', groups: [composition.codePrefix] }),
]

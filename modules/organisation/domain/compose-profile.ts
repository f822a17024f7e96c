// NQ 202/2025/QH15 and NQ 1680/NQ-UBTVQH15: who took over from whom on 01/07/2025.
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { AdministrativeArea, AreaLink } from './area.ts'
import { composeUnits, type ComposedUnit, type Composition } from './compose-units.ts'
import type { AreaPattern, PredecessorProvince, ProfilePackage } from './profile-package.ts'
import { holdsOn } from './validity.ts'

export type ComposedLink = {
  readonly predecessorKey: string
  readonly successorKey: string
  readonly effectiveOn: PlainDate
  readonly extent: 'whole' | 'part'
  readonly basis: string
}
export type ComposedProfile = { readonly units: readonly ComposedUnit[]; readonly links: readonly ComposedLink[] }

export type ProfileSources = {
  readonly areas: readonly AdministrativeArea[]
  readonly links: readonly AreaLink[]
  readonly packageOf: (name: string) => ProfilePackage
}

const areasOf = (areas: readonly AdministrativeArea[], provinceCode: string, on: PlainDate) => {
  const inForce = areas.filter((area) => holdsOn(area, on))
  const province = inForce.find((area) => area.code === provinceCode && area.level === 'province')
  if (province === undefined) throw new Error(`no province ${provinceCode} on ${on}`)
  return { province, areas: inForce }
}

/** A committee without parts: enough for a unit that only history knows. */
const bare = (pattern: AreaPattern): AreaPattern => ({ ...pattern, parts: [] })

const compositionOf = ({ sheet, units }: ProfilePackage, areas: readonly AdministrativeArea[]): Composition => ({
  openedOn: sheet.openedOn,
  codePrefix: sheet.codePrefix,
  codeSource: sheet.codeSource,
  ...areasOf(areas, sheet.provinceAreaCode, sheet.areasOn),
  units,
  ...(sheet.perDistrict === undefined ? {} : { perDistrict: sheet.perDistrict }),
  ...(sheet.perCommune === undefined ? {} : { perCommune: sheet.perCommune }),
})

const OLD_PATTERNS = {
  perDistrict: { firstSerial: 41, committee: { kind: 'district-peoples-committee', name: 'Ủy ban nhân dân {area}' }, parts: [] },
  perCommune: { firstSerial: 51, committee: { kind: 'commune-peoples-committee', name: 'Ủy ban nhân dân {area}' }, parts: [] },
} as const

const composePredecessor = (
  province: PredecessorProvince,
  context: { readonly sources: ProfileSources; readonly closedOn: PlainDate; readonly codeSource: string },
): readonly ComposedUnit[] => {
  const { sources, closedOn, codeSource } = context
  const composition: Composition =
    'profile' in province
      ? shorten(compositionOf(sources.packageOf(province.profile), sources.areas), closedOn)
      : {
          openedOn: province.openedOn,
          closedOn,
          codePrefix: province.codePrefix,
          codeSource,
          ...areasOf(sources.areas, province.areaCode, addDays(closedOn, -1)),
          units: [{ key: 'province', serial: '', kind: 'provincial-peoples-committee', name: province.name, oneStop: false, after: [] }],
          ...OLD_PATTERNS,
        }
  const rename = (key: string): string => `before.${province.key}.${key}`
  return composeUnits(composition).map(({ parentKey, ...unit }) => ({
    ...unit,
    key: rename(unit.key),
    ...(parentKey === undefined ? {} : { parentKey: rename(parentKey) }),
  }))
}

const shorten = ({ perDistrict, perCommune, ...rest }: Composition, closedOn: PlainDate): Composition => ({
  ...rest,
  closedOn,
  ...(perDistrict === undefined ? {} : { perDistrict: bare(perDistrict) }),
  ...(perCommune === undefined ? {} : { perCommune: bare(perCommune) }),
})

const isCommittee = (unit: ComposedUnit): boolean => unit.kind.endsWith('-peoples-committee') && !unit.kind.startsWith('office')

const linkUnits = (
  before: readonly ComposedUnit[],
  after: readonly ComposedUnit[],
  context: { readonly links: readonly AreaLink[]; readonly effectiveOn: PlainDate; readonly basis: string },
): readonly ComposedLink[] => {
  const { links, effectiveOn, basis } = context
  const oldCommittees = before.filter((unit) => isCommittee(unit) && unit.level !== 'province')
  const newCommittees = after.filter(isCommittee)
  const byArea = oldCommittees.flatMap((old) =>
    links
      .filter((link) => link.fromCode === old.areaCode && link.effectiveOn === effectiveOn)
      .flatMap((link) => {
        const successor = newCommittees.find((unit) => unit.areaCode === link.toCode)
        return successor === undefined
          ? []
          : [{ predecessorKey: old.key, successorKey: successor.key, effectiveOn, extent: link.extent, basis }]
      }),
  )
  const byList = after.flatMap((unit) =>
    unit.after.map((predecessorKey) => ({ predecessorKey, successorKey: unit.key, effectiveOn, extent: 'whole' as const, basis })),
  )
  return [...byArea, ...byList]
}

/** Everything a profile's package says: its units, those before them, and the links between. */
export const composeProfile = (profile: ProfilePackage, sources: ProfileSources): ComposedProfile => {
  const units = composeUnits(compositionOf(profile, sources.areas))
  const { predecessors, codeSource } = profile.sheet
  if (predecessors === undefined) return { units, links: [] }
  const { closedOn, basis, provinces } = predecessors
  const before = provinces.flatMap((province) => composePredecessor(province, { sources, closedOn, codeSource }))
  return { units: [...before, ...units], links: linkUnits(before, units, { links: sources.links, effectiveOn: closedOn, basis }) }
}

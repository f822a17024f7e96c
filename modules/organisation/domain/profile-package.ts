import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialKind, Position } from './official.ts'
import type { Profile } from './profile.ts'
import type { UnitKind } from './unit.ts'

/** A unit that every area of one level has below its committee; `{area}` in the name is the area's own. */
export type PartPattern = {
  readonly key: string
  readonly serial: string
  readonly kind: UnitKind
  readonly name: string
  readonly oneStop?: boolean
  /** Key of the part it stands under; under the committee unless said (NĐ 61/2018 Art. 7.3: a district's desk under its Office). */
  readonly under?: string
}

export type AreaPattern = {
  readonly firstSerial: number
  readonly committee: { readonly kind: UnitKind; readonly name: string }
  readonly parts: readonly PartPattern[]
}

export type PackagedUnit = {
  readonly key: string
  readonly serial: string
  readonly parentKey?: string
  readonly kind: UnitKind
  readonly name: string
  readonly oneStop: boolean
  readonly after: readonly string[]
}

export type PackagedPerson = {
  readonly key: string
  readonly unit: string
  readonly position: Position
  readonly title: string
  readonly kind: OfficialKind
  readonly fullName: string
}

export type PredecessorProvince =
  | { readonly key: string; readonly profile: string }
  | {
      readonly key: string
      readonly areaCode: AreaCode
      readonly name: string
      readonly codePrefix: string
      readonly openedOn: PlainDate
    }

/** `data/profiles/<name>/profile.json`, as written. */
export type ProfileSheet = {
  readonly name: string
  readonly title: string
  readonly tiers: 2 | 3
  readonly provinceAreaCode: AreaCode
  /** The date the package's areas are read on; with `pinned` for ever. */
  readonly areasOn: PlainDate
  readonly pinned: boolean
  readonly openedOn: PlainDate
  readonly codePrefix: string
  readonly codeSource: string
  readonly ruleSets: Profile['ruleSets']
  readonly perDistrict?: AreaPattern
  readonly perCommune?: AreaPattern
  readonly predecessors?: {
    readonly closedOn: PlainDate
    readonly basis: string
    readonly provinces: readonly PredecessorProvince[]
  }
}

export type ProfilePackage = {
  readonly sheet: ProfileSheet
  readonly units: readonly PackagedUnit[]
  readonly people: readonly PackagedPerson[]
}

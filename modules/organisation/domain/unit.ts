// Kinds and levels: NĐ 61/2018 Art. 7-8 (one-stop places), Law on organisation of local government; codes: QCVN 102:2016, QĐ 20/2020/QĐ-TTg Art. 4.
import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Validity } from './validity.ts'

export const LEVELS = ['province', 'district', 'commune'] as const
export type AdministrativeLevel = (typeof LEVELS)[number]

export const UNIT_KINDS = [
  'provincial-peoples-committee',
  'district-peoples-committee',
  'commune-peoples-committee',
  'office-of-peoples-committee',
  'department',
  'division',
  'affiliated-unit',
  'public-administration-service-centre',
  'one-stop-desk',
  'vertical-agency',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** `qcvn-102` grows leftwards (`000.00.01.H46`), `decision-20` grows rightwards (`H46.01`). */
export type UnitCodeForm = 'qcvn-102' | 'decision-20'

/** A code with its validity; `isDemo` where no official source confirms it, `source` says where it comes from. */
export type UnitCode = Validity & {
  readonly code: string
  readonly form: UnitCodeForm
  readonly isDemo: boolean
  readonly source: string
}

export type UnitName = Validity & { readonly name: string; readonly basis: string }
export type UnitPlace = Validity & { readonly parentId: UnitId; readonly basis: string }

/** Who took over from whom; `part` where the predecessor was divided. */
export type UnitLink = {
  readonly unitId: UnitId
  readonly name: string
  readonly effectiveOn: PlainDate
  readonly extent: 'whole' | 'part'
  readonly basis: string
}

/** A unit as it stood on one date: its name, code and parent of that date. */
export type OrganisationUnit = {
  readonly id: UnitId
  readonly code: string
  readonly codeForm: UnitCodeForm
  readonly isDemoCode: boolean
  readonly name: string
  readonly kind: UnitKind
  readonly level: AdministrativeLevel
  readonly parentId?: UnitId
  readonly areaCode?: AreaCode
  /** True where dossiers may be handed in: a one-stop desk or a public administration service centre. */
  readonly oneStop: boolean
  readonly openedOn: PlainDate
  /** First day the unit no longer exists. */
  readonly closedOn?: PlainDate
}

/** Everything kept about a unit, oldest first. */
export type UnitHistory = {
  readonly names: readonly UnitName[]
  readonly codes: readonly UnitCode[]
  readonly places: readonly UnitPlace[]
  readonly predecessors: readonly UnitLink[]
  readonly successors: readonly UnitLink[]
}

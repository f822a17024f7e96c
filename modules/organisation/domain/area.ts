// NQ 202/2025/QH15, NQ 1680/NQ-UBTVQH15: areas before and after 01/07/2025; NQ 1242/NQ-UBTVQH15: the 145 communes of Quảng Bình.
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AdministrativeLevel } from './unit.ts'
import type { Validity } from './validity.ts'

/** An administrative area in one validity; the same code may name another area in another (44, 18871 …). */
export type AdministrativeArea = Validity & {
  readonly code: AreaCode
  readonly level: AdministrativeLevel
  readonly name: string
  readonly parentCode?: AreaCode
  readonly source: string
}

/** One area that took over `whole` or `part` of another on `effectiveOn`. */
export type AreaLink = {
  readonly fromCode: AreaCode
  readonly toCode: AreaCode
  readonly effectiveOn: PlainDate
  readonly extent: 'whole' | 'part'
  readonly source: string
}

/**
 * What became of an area: still there, one successor, or a question nobody but a person may answer
 * (a split commune: which part does the address lie in?).
 */
export type Succession =
  | { readonly kind: 'unchanged'; readonly area: AdministrativeArea }
  | { readonly kind: 'one'; readonly from: AdministrativeArea; readonly successor: AdministrativeArea; readonly effectiveOn: PlainDate }
  | {
      readonly kind: 'choose'
      readonly from: AdministrativeArea
      readonly choices: readonly AdministrativeArea[]
      readonly effectiveOn: PlainDate
    }

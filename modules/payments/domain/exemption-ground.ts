// Luật Phí và lệ phí 97/2015/QH13 Điều 10; Luật Hộ tịch 60/2014/QH13 Điều 11: who need not pay, or pays less, is said by law; data, never code.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'

type Both = { readonly vi: string; readonly en: string }

export type ExemptionGround = Both & {
  readonly code: string
  /** What shows it. */
  readonly shownBy: Both
  /** Only in sectors whose name begins so; none: in all. */
  readonly sectors?: readonly string[]
  readonly validFrom: PlainDate
  readonly validUntil?: PlainDate
  readonly source: string
}

/** `sector` unknown: those of every sector, for somebody who knows what the money is for. */
export const groundsIn = (all: readonly ExemptionGround[], { sector, on }: { readonly sector?: string; readonly on: PlainDate }): readonly ExemptionGround[] =>
  all.filter(
    ({ validFrom, validUntil, sectors = [] }) =>
      validFrom <= on && (validUntil === undefined || on <= validUntil) && (sectors.length === 0 || sector === undefined || sectors.some((name) => `${fold(sector)} `.startsWith(`${fold(name)} `))),
  )

/** As it stands on the demand, the slip and the receipt for good, whatever becomes of the data. */
export const sayGround = ({ vi, source }: ExemptionGround): string => `${vi} (${source})`

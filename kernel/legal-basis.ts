import type { PlainDate } from './plain-date.ts'

/** A legal instrument that carries a rule; `number` as printed on it, e.g. `61/2018/NĐ-CP`. */
export type LegalBasis = {
  readonly number: string
  readonly title: string
  readonly issuedBy?: string
  readonly issuedOn?: PlainDate
  readonly effectiveOn?: PlainDate
  readonly article?: string
}

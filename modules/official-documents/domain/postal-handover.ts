// QĐ 45/2016/QĐ-TTg Điều 7, 9: parcels change hands between the one-stop desk and the postman after a joint count, against minutes signed by both. The form is ours.
import type { Brand } from '../../../kernel/brand.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { FormSet, PaperUnit, Signer } from './paper-facts.ts'

export type PostalHandoverId = Brand<string, 'PostalHandoverId'>

export type PostalHandoverLine = { readonly number: string; readonly label: string; readonly personName: string; readonly address: string; readonly contents: readonly string[]; readonly collect: number }

/** Biên bản bàn giao: `out` results to the postman, `in` papers from the postman, `back` results nobody took. */
export type PostalHandover = {
  readonly handoverId: PostalHandoverId
  readonly ruleSet: FormSet
  readonly unit: PaperUnit
  readonly kind: 'out' | 'in' | 'back'
  readonly postman: string
  readonly bag?: string
  readonly handedAt: Instant
  readonly lines: readonly PostalHandoverLine[]
  readonly signer: Signer
}

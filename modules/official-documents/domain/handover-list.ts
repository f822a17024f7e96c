// Nghị định 61/2018/NĐ-CP Điều 18: paper dossiers go to the unit that resolves them with a signed list. The form is ours.
import type { Brand } from '../../../kernel/brand.ts'
import type { DossierCode, DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { FormSet, PaperUnit, Signer } from './paper-facts.ts'

export type HandoverBundleId = Brand<string, 'HandoverBundleId'>

export type HandoverLine = {
  readonly dossierId: DossierId
  readonly dossierCode: DossierCode
  readonly procedureName: string
  readonly applicantName: string
  readonly originals: number
  readonly copies: number
  readonly dueAt?: Instant
  readonly note?: string
}

/** Danh sách bàn giao hồ sơ: a bundle goes from one unit to another. */
export type HandoverList = {
  readonly bundleId: HandoverBundleId
  readonly ruleSet: FormSet
  readonly unit: PaperUnit
  readonly from: { readonly unitName: string; readonly person: string }
  readonly to: { readonly unitName: string; readonly person?: string }
  readonly handedAt: Instant
  readonly lines: readonly HandoverLine[]
  readonly signer: Signer
}

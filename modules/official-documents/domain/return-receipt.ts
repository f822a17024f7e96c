// Nghị định 61/2018/NĐ-CP Điều 20: the result is handed over against a signature, originals are given back. The form is ours.
import type { DossierCode } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Biên nhận trả kết quả: what was handed to whom. */
export type ReturnReceipt = LetterFacts & {
  readonly dossierCode: DossierCode
  readonly results: readonly { readonly name: string; readonly number?: string; readonly form: 'paper' | 'electronic' | 'both' }[]
  readonly receivedBy: { readonly name: string; readonly idNumber?: string; readonly authorisation?: string }
  readonly method: 'in-person' | 'online' | 'postal'
  readonly returnedAt: Instant
  /** Originals that were handed in and go back. */
  readonly originalsBack: readonly string[]
}

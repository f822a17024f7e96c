// Thông tư 01/2018/TT-VPCP Mẫu số 05; Thông tư 03/2025/TT-VPCP Mẫu số 06: who had the dossier, from when, and whether in time.
import type { DossierCode } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

type Hand = { readonly unitName: string; readonly person?: string }

export type ControlSlipRow = {
  readonly from: Hand
  readonly to: Hand
  readonly at: Instant
  /** Of the work the receiver was given; absent while it goes on or when nobody set a limit. */
  readonly outcome?: 'early' | 'on-time' | 'late'
  readonly dueAt?: Instant
  readonly doneAt?: Instant
  readonly note?: string
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ, drawn from the dossier's journal. It carries the dossier's code, no number. */
export type ControlSlip = Omit<LetterFacts, 'signer'> & {
  readonly dossierCode: DossierCode
  readonly receivedAt: Instant
  readonly dueAt?: Instant
  readonly resolvingUnitName: string
  readonly coordinatingUnitNames: readonly string[]
  readonly rows: readonly ControlSlipRow[]
}

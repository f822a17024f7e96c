// Nghị định 61/2018/NĐ-CP Điều 19 khoản 9: at the latest one day before expiry, once. Thông tư 01/2018/TT-VPCP Mẫu số 04; Thông tư 03/2025/TT-VPCP Mẫu số 04.
import type { DossierCode } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { LetterFacts } from './paper-facts.ts'

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả, from 2025 with the request to extend. `unit` is the agency that is late: the letterhead is its own. */
export type Apology = LetterFacts & {
  readonly dossierCode: DossierCode
  readonly receivedAt: Instant
  readonly promisedAt: Instant
  /** Absent when a new date can no longer be set: once only, and only in time. */
  readonly newDueAt?: Instant
  readonly reason: string
}

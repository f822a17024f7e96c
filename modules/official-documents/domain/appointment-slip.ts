// Nghị định 61/2018/NĐ-CP Điều 17 khoản 4; Thông tư 01/2018/TT-VPCP Điều 9, Mẫu số 01; Thông tư 03/2025/TT-VPCP Phụ lục I Mẫu số 01.
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'

/** A person or an organisation as the slip names them. `idNumber` is a personal id number or an enterprise code. */
export type SlipParty = {
  readonly name: string
  readonly idNumber?: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
}

export type SlipComponent = {
  readonly name: string
  /** `original`, `copy` or `electronic`, with how many of each were really handed in. */
  readonly form: 'original' | 'copy' | 'electronic'
  readonly quantity: number
}

/** Everything the slip says, frozen when it is issued. */
export type AppointmentSlip = {
  readonly dossierId: DossierId
  readonly dossierCode: DossierCode
  /** The rules the dossier was received under; A prints Mẫu 01 of 2018, B and C that of 2025. */
  readonly ruleSet: 'A' | 'B' | 'C'
  readonly unit: {
    readonly id: UnitId
    /** `TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH`, as the letterhead has it. */
    readonly name: string
    /** The agency above it in the letterhead. */
    readonly parentName: string
    /** `centre` numbers its slips n/TTPVHCC, `desk` n/BPTNTKQ. */
    readonly kind: 'centre' | 'desk'
    /** The area the slip is dated at, with or without its kind: `Thành phố Đồng Hới` is printed `Đồng Hới`. */
    readonly place: string
    readonly phone?: string
  }
  readonly procedure: { readonly code: string; readonly name: string }
  readonly applicant: SlipParty
  /** Who came, when it is not the applicant. */
  readonly representative?: SlipParty & { readonly authorisation?: string }
  readonly contentRequested: string
  readonly components: readonly SlipComponent[]
  /** Number of sets handed in; 1 for an online dossier. */
  readonly sets: number
  readonly timeLimit: TimeLimit
  readonly receivedAt: Instant
  /** Absent when no clock can count the limit. */
  readonly dueAt?: Instant
  /** Why this moment, in the order of counting; printed as our own addition to the form. */
  readonly dueReason: readonly string[]
  /** Where or how the result is taken. */
  readonly resultAt: string
  /** What is to pay, already in words; rule sets B and C print it. */
  readonly levies?: string
  readonly receivedBy: { readonly name: string; readonly position?: string }
  /** Public address of the look-up page for this code; the QR holds it and nothing else. */
  readonly lookUpUrl: string
}

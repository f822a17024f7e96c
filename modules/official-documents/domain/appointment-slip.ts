// Nghị định 61/2018/NĐ-CP Điều 17 khoản 4; Thông tư 01/2018/TT-VPCP Điều 9, Mẫu số 01; Thông tư 03/2025/TT-VPCP Phụ lục I Mẫu số 01.
import type { DossierCode, DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import type { FormSet, PaperParty, PaperUnit } from './paper-facts.ts'
import type { RegisterEntry } from './register.ts'

/** A service fee or state charge the applicant owes, as the procedure names it. */
export type SlipLevy = { readonly name: string; readonly amount: Vnd }

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
  readonly ruleSet: FormSet
  readonly unit: PaperUnit
  readonly procedure: { readonly code: string; readonly name: string }
  readonly applicant: PaperParty
  /** Who came, when it is not the applicant. */
  readonly representative?: PaperParty & { readonly authorisation?: string }
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
  /** What is to pay, each of them; the sum is said in words. */
  readonly levies?: readonly SlipLevy[]
  /** Where `enterInRegister` wrote the dossier; without it the number of the slip is the serial of the year. */
  readonly register?: RegisterEntry
  readonly receivedBy: { readonly name: string; readonly position?: string }
  /** Public address of the look-up page for this code; the QR holds it and nothing else. */
  readonly lookUpUrl: string
}

// Thông tư 01/2018/TT-VPCP Điều 10 khoản 2, Mẫu số 06; Thông tư 03/2025/TT-VPCP Mẫu số 07: one book per sector or group, opened yearly, numbered on.
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PaperParty } from './paper-facts.ts'

/** Where a dossier stands in the register: `Quyển số` and `Số thứ tự` of the appointment slip. */
export type RegisterEntry = { readonly book: string; readonly serial: number }

/** What a line of the register says when a dossier is taken in. */
export type RegisterReception = {
  readonly dossierId: DossierId
  readonly dossierCode: DossierCode
  /** Who keeps the book: the unit that receives. */
  readonly unitId: UnitId
  /** The sector of the procedure, or the group the unit keeps one book for. */
  readonly group: { readonly code: string; readonly name: string }
  readonly procedure: { readonly code: string; readonly name: string }
  readonly sets: number
  readonly applicant: Pick<PaperParty, 'name' | 'address' | 'phone'>
  /** Cơ quan chủ trì giải quyết. */
  readonly leadUnitName: string
  readonly receivedAt: Instant
  readonly dueAt?: Instant
  /** How the applicant wants the result, in words. */
  readonly resultBy: string
}

/** What is written into the line later; nothing written is ever changed. */
export type RegisterNote =
  | { readonly kind: 'due-date-changed'; readonly dueAt: Instant; readonly words: string }
  | { readonly kind: 'closed'; readonly how: 'returned' | 'refused' | 'withdrawn' | 'discontinued'; readonly at: Instant; readonly receivedBy?: string; readonly words?: string }
  /** The closing was undone; the line is open again. */
  | { readonly kind: 'reopened'; readonly words: string }

/** A line with everything written into it, in order. */
export type RegisterLine = { readonly serial: number; readonly reception: RegisterReception; readonly notes: readonly RegisterNote[] }

export type RegisterStanding = {
  /** The moment promised last. */
  readonly dueAt?: Instant
  readonly closed?: Extract<RegisterNote, { kind: 'closed' }>
  /** What stands in the last column, in order. */
  readonly remarks: readonly string[]
}

/** Reads a line to its end: later words hold, earlier ones stay readable. */
export const standingOf = ({ reception, notes }: RegisterLine): RegisterStanding => {
  let standing: RegisterStanding = { remarks: [], ...(reception.dueAt === undefined ? {} : { dueAt: reception.dueAt }) }
  for (const note of notes) {
    const remarks = note.words === undefined ? standing.remarks : [...standing.remarks, note.words]
    if (note.kind === 'due-date-changed') standing = { ...standing, dueAt: note.dueAt, remarks }
    else if (note.kind === 'closed') standing = { ...standing, closed: note, remarks }
    else {
      const { closed: _, ...open } = standing
      standing = { ...open, remarks }
    }
  }
  return standing
}

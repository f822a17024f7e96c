// Nghị định 23/2015/NĐ-CP Điều 20-22: one original, its copies, one number; and who answers for them.
import type { CopyRequestId, DossierId, OfficialId, PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { RefusalGround } from './refusal-ground.ts'

export type Requester = { readonly name: string; readonly idNumber?: string; readonly phone?: string; readonly address?: string; readonly personId?: PersonId }

/** Whoever asks at one time; their originals are numbered one by one. */
export type CopyRequest = {
  readonly id: CopyRequestId
  /** Whose head certifies: its book, its seal. */
  readonly authorityId: UnitId
  /** Where it was taken in; the authority itself or its desk. */
  readonly deskId: UnitId
  readonly dossierId?: DossierId
  readonly requester: Requester
  readonly receivedAt: Instant
  readonly receivedBy: string
  /** Why nothing is charged. */
  readonly exemption?: string
  readonly handedOut?: { readonly at: Instant; readonly to: string; readonly by: string }
}

export type Original = { readonly name: string; readonly number?: string; readonly issuer?: string; readonly issuedOn?: PlainDate; /** As the original says; a copy holds no longer than it. */ readonly validUntil?: PlainDate }

export type CopyState = 'prepared' | 'certified' | 'refused'

/** `to-hand-out`: certified, and nobody has fetched it; a dossier's are returned with the dossier. */
export const COPY_LISTS = ['prepared', 'to-hand-out', 'certified', 'refused'] as const
export type CopyList = (typeof COPY_LISTS)[number]

export type Certified = {
  readonly at: Instant
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly documentId: string
  readonly fileId: StoredFileId
  readonly signerId: OfficialId
  readonly signerName: string
  readonly signerPost?: string
  /** Every signature that was ordered is on the file: the electronic copy exists (NĐ 45/2020 Điều 10). */
  readonly isElectronic: boolean
}

export type CopyOfOriginal = {
  readonly requestId: CopyRequestId
  readonly serial: number
  readonly authorityId: UnitId
  readonly original: Original
  /** Of the original: what the levy counts. */
  readonly pages: number
  readonly copies: number
  readonly levy: number
  readonly scanFileId: StoredFileId
  readonly state: CopyState
  readonly preparedAt: Instant
  readonly preparedBy: string
  /** Promised on a slip; absent where it is given back the day it came. */
  readonly returnsAt?: Instant
  /** Working days beyond the time of Điều 7. */
  readonly prolongedDays?: number
  /** Serial of the prolonging that gave them. */
  readonly prolongedBy?: number
  readonly certified?: Certified
  readonly refused?: { readonly at: Instant; readonly by: string; readonly ground: RefusalGround; readonly words?: string }
}

/** A line of a list or of the book. */
export type ListedCopy = CopyOfOriginal & { readonly requesterName: string; readonly receivedAt: Instant; readonly handedOutAt?: Instant; /** Promised on the slip of its dossier. */ readonly isOfDossier: boolean }

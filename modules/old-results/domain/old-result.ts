// Nghị định 45/2020/NĐ-CP Điều 25: valid results kept on paper become electronic, checked by a second person before they count.
import type { OldPaperId, OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Entry, EntryField } from './entry.ts'

export const STATES = ['inventoried', 'scanned', 'entered', 'checked', 'signed', 'published'] as const
export type OldResultState = (typeof STATES)[number]

/** As the inventory lists it: from the register, before anybody has looked at the paper. */
export type Listed = {
  readonly number: string
  readonly issuedOn?: string
  readonly holderName?: string
  readonly holderIdNumber?: string
  readonly validUntil?: string
  /** Room, shelf, box. */
  readonly shelf?: string
}

export type OldResult = {
  readonly id: OldPaperId
  readonly unitId: UnitId
  readonly procedureCode: string
  readonly procedureName: string
  readonly resultName: string
  readonly listed: Listed
  readonly pages: number
  readonly state: OldResultState
  readonly stateAt: Instant
  readonly batchId?: string
  readonly scanFileId?: StoredFileId
  readonly entry?: Entry
  readonly enteredBy?: { readonly officialId: OfficialId; readonly name: string }
  readonly checkedBy?: { readonly officialId: OfficialId; readonly name: string }
  /** Why it came back; gone with the next step. */
  readonly returnedFor?: string
  readonly number?: string
  readonly documentId?: string
  readonly fileId?: StoredFileId
  readonly recordId?: string
  /** Found invalid later: worth nothing since, digitised all the same. */
  readonly withdrawn?: { readonly at: Instant; readonly reason: string }
}

export type OldResultEvent =
  | { readonly kind: 'inventoried' }
  | { readonly kind: 'batched'; readonly batchId: string }
  | { readonly kind: 'scanned'; readonly fileId: string; readonly pages: number }
  | { readonly kind: 'entered'; readonly entry: Entry }
  | { readonly kind: 'checked'; readonly entry: Entry; /** Fields in which the two differed and the second decided. */ readonly decided: readonly EntryField[] }
  | { readonly kind: 'sent-back'; readonly to: 'inventoried' | 'scanned'; readonly reason: string }
  | { readonly kind: 'signed'; readonly number: string; readonly documentId: string; readonly fileId: string }
  | { readonly kind: 'published'; readonly recordId?: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }

export type PastEvent = { readonly at: Instant; readonly byName: string; readonly event: OldResultEvent }

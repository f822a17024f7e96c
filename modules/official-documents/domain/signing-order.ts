import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { PaperSubject } from './issued-document.ts'

export type SigningRole = 'signer' | 'seal'
export type SigningState = 'waiting' | 'asked' | 'signed' | 'refused' | 'given-up' | 'cancelled'

/** What is seen of a signature, in the field of its name. */
export type SigningDrawing = { readonly kind: 'hand' | 'seal'; readonly lines: readonly string[]; /** The seal lies over the left third. */ readonly leavesRoom?: boolean }

/** A signature that a file wants. It names everything it is made from: made again it is the same. */
export type SigningOrder = {
  readonly subjectId: PaperSubject
  readonly fileId: StoredFileId
  readonly serial: number
  readonly role: SigningRole
  readonly certificateId: string
  readonly unitId: UnitId
  readonly title: string
  /** Of the paper, told to the program that brings it back signed. */
  readonly number?: string
  readonly field: string
  readonly drawing: SigningDrawing
  readonly orderedAt: Instant
  readonly state: SigningState
  readonly handle?: string
  readonly attempts: number
}

/** Half a minute, one, two … a quarter of an hour; after half a day somebody must look. */
const LONGEST_MINUTES = 15
const MOST_ATTEMPTS = 60

export const afterFault = ({ attempts }: Pick<SigningOrder, 'attempts'>, now: Instant): { readonly state: SigningState; readonly attempts: number; readonly nextAt: Instant } => ({
  state: attempts + 1 >= MOST_ATTEMPTS ? 'given-up' : 'waiting',
  attempts: attempts + 1,
  nextAt: instantFromMs(epochMs(now) + Math.min(LONGEST_MINUTES, 2 ** attempts / 2) * 60_000),
})

/** Fields our templates lay for whoever signs. */
export const FIELD_OF_ROLE: Readonly<Record<SigningRole, string>> = { signer: 'nguoi-ky', seal: 'co-quan' }

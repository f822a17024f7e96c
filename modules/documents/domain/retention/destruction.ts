import type { StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { PaperUseKind } from './retention.ts'

/** Papers of one unit past their period: proposed by one person, decided by another. */
export type DestructionList = {
  readonly id: string
  readonly unitId: UnitId
  readonly state: 'proposed' | 'declined' | 'decided' | 'done'
  readonly proposedAt: Instant
  readonly proposedBy: string
  readonly proposerName: string
  readonly decidedAt?: Instant
  readonly deciderName?: string
  /** Number of the decision, or why it was declined. */
  readonly decision?: string
  readonly doneAt?: Instant
}

export type DestructionItem = {
  readonly fileId: StoredFileId
  readonly subjectId: string
  readonly label: string
  readonly paper: PaperUseKind
  readonly name: string
  /** When its period was over. */
  readonly since: PlainDate
  readonly sha256: string
  readonly sizeBytes: number
  readonly state: 'listed' | 'spared' | 'destroyed'
  readonly sparedBecause?: string
}

export type RetentionRefusal = { readonly kind: 'unit-not-yours' | 'nothing-past-its-period' | 'destruction-list-not-found' | 'destruction-list-decided' | 'proposer-decides' | 'hold-not-found' | 'matter-not-found' } | { readonly kind: 'nothing-found-yet'; readonly looked: number }

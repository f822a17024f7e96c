import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Facts } from './advance.ts'
import type { Subject } from './work-item.ts'

/** One subject on one version of a graph. With its open items it is the whole state: nothing is held in memory. */
export type Running = {
  readonly subject: Subject
  readonly graphCode: string
  readonly graphVersion: number
  /** Which unit plays each party. */
  readonly parties: Readonly<Record<string, UnitId>>
  readonly wholeLimit?: TimeLimit
  readonly startedAt: Instant
  readonly endedAt?: Instant
  /** Since when the clocks of its steps stand still. */
  readonly pausedAt?: Instant
  /** Branches that wait at a join for the others, as `join/branch`. */
  readonly arrived: readonly string[]
  readonly lastSerial: number
  /** What choices are made by. */
  readonly facts: Facts
}

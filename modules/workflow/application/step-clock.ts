import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'

/** When a limit that starts now ends at a unit; nothing where no clock can count it. */
export const dueFromNow = async (work: Work, unitId: UnitId, limit: TimeLimit | undefined): Promise<Instant | undefined> =>
  limit && (await dueAt(work, { unitId, from: work.now, limit, mode: 'working-minutes' })).dueAt

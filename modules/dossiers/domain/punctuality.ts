// Domain §2.4: finished before the due day is early, on it on time, after the due moment late; open dossiers are told apart by what is left.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'

export type Punctuality = 'no-date' | 'paused' | 'on-track' | 'due-soon' | 'overdue' | 'early' | 'on-time' | 'late'

const DUE_SOON_MS = 24 * 3_600_000

type Dates = { readonly dueAt?: Instant; readonly finishedAt?: Instant; /** Its clock stands still. */ readonly paused?: boolean }

export const punctualityOf = ({ dueAt, finishedAt, paused = false }: Dates, now: Instant): Punctuality => {
  if (!dueAt) return 'no-date'
  if (finishedAt) {
    if (finishedAt > dueAt) return 'late'
    return plainDateAt(finishedAt) < plainDateAt(dueAt) ? 'early' : 'on-time'
  }
  if (paused) return 'paused'
  if (now > dueAt) return 'overdue'
  return epochMs(dueAt) - epochMs(now) <= DUE_SOON_MS ? 'due-soon' : 'on-track'
}

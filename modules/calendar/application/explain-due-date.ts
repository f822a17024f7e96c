import type { Instant } from '../../../kernel/instant.ts'
import { ok, type Outcome, refuse } from '../../../kernel/outcome.ts'
import { formatTimeLimit, parseTimeLimit, type TimeLimitRefusal } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { describeTrace } from '../domain/describe-trace.ts'
import { parseMoment } from '../domain/parse-moment.ts'
import type { CountingMode, Trace } from '../domain/trace.ts'
import { findUnitByCode } from '../../organisation/index.ts'
import { dueAt } from './due-at.ts'

export type DueDateQuestion = {
  readonly unitCode: string
  readonly from: string
  readonly limit: string
  readonly mode?: CountingMode | undefined
  readonly lang?: 'vi' | 'en' | undefined
}

export type DueDateExplained = {
  readonly unitCode: string
  readonly unitName: string
  readonly from: Instant
  readonly limit: string
  readonly mode: CountingMode
  readonly dueAt?: Instant
  readonly trace: readonly string[]
  readonly steps: Trace
}

export type DueDateRefusal =
  | { readonly kind: 'unknown-unit'; readonly unitCode: string }
  | { readonly kind: 'invalid-moment'; readonly text: string }
  | TimeLimitRefusal

/** The question of the command line and of the public page: everything in words, each wrong word named. */
export const explainDueDate = async (work: Work, question: DueDateQuestion): Promise<Outcome<DueDateExplained, DueDateRefusal>> => {
  const { unitCode, mode = 'working-minutes', lang = 'vi' } = question
  const unit = await findUnitByCode(work, unitCode)
  if (unit === undefined) return refuse({ kind: 'unknown-unit', unitCode })
  const from = parseMoment(question.from)
  if (from === undefined) return refuse({ kind: 'invalid-moment', text: question.from })
  const limit = parseTimeLimit(question.limit)
  if (!limit.ok) return limit
  const due = await dueAt(work, { unitId: unit.id, from, limit: limit.value, mode })
  return ok({
    unitCode: unit.code,
    unitName: unit.name,
    from,
    limit: formatTimeLimit(limit.value, lang),
    mode,
    ...(due.dueAt && { dueAt: due.dueAt }),
    trace: describeTrace(due.trace, lang),
    steps: due.trace,
  })
}

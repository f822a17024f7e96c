// QĐ 766/QĐ-TTg 5.1-5.3: behind the figure the feedback that makes it; nothing of the sender, none of the words.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listFeedbackByIds } from '../../feedback/index.ts'
import { findUnit, listIdsBelow } from '../../organisation/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { drilledFeedbackOf } from '../domain/drilling.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { listDrilled, type DrilledRow } from '../store/drill-down.view.ts'
import { readAsked } from './asked-unit.ts'
import { mayList, pageOf, readAfter, type DrillDown } from './drill-down.ts'
import { momentOf } from './read-index.ts'

const PAGE = 50
const KINDS = ['lost', 'counted'] as const
type Kind = (typeof KINDS)[number]

const describe = async (work: Work, rows: readonly DrilledRow[]) => {
  const items = new Map((await listFeedbackByIds(work, rows.map((row) => row.subject_id))).map((each) => [each.itemId, each]))
  const units = new Map(await Promise.all([...new Set(rows.map((row) => row.unit_id))].map(async (id) => [id, await findUnit(work, id as UnitId)] as const)))
  return rows.flatMap((row) => {
    const item = items.get(row.subject_id)
    const unit = units.get(row.unit_id)
    return item === undefined ? [] : [{ ...item, unit: { code: unit?.code ?? '', name: unit?.name ?? '' }, on: row.on }]
  })
}

type FeedbackPage = { readonly unit: { readonly code: string; readonly name: string }; readonly kinds: readonly Kind[]; readonly kind: Kind; readonly items: Awaited<ReturnType<typeof describe>>; readonly next?: string }

export const listIndicatorFeedback = async (work: Work, { component, kind: wanted, after, limit = PAGE, ...asked }: Omit<DrillDown, 'procedure'>): Promise<Outcome<FeedbackPage, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const drilled = drilledFeedbackOf(component)
  if (drilled === undefined) return refuse({ kind: 'component-unknown', component })
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const kind = KINDS.find((each) => each === wanted) ?? 'lost'
  const { below, above, day } = drilled
  const { evaluatedOn, knownAt } = momentOf(work, answered.value)
  const drilling = kind === 'counted' ? ({ kind: 'with', count: COUNTS[above], day } as const) : ({ kind: 'lost', below: COUNTS[below], above: COUNTS[above], day } as const)
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id, evaluatedOn))]
  const rows = await listDrilled(work.tx, drilling, { unitIds, fromOn: period.fromOn, toOn: period.toOn, ...readAfter(after), limit: limit + 1, ...(knownAt === undefined ? {} : { knownAt }) })
  const { page, ...next } = pageOf(rows, limit)
  return ok({ unit: { code: unit.code, name: unit.name }, kinds: KINDS, kind, items: await describe(work, page), ...next })
}

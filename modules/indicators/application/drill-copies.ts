// QĐ 766/QĐ-TTg 4.6: behind the figure the numbers of the certification books, those on paper alone first; nothing of who asked for them.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listCopiesCounted } from '../../certification/index.ts'
import { findUnit, listIdsBelow } from '../../organisation/index.ts'
import { CERTIFIED } from '../domain/drilling.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { readAsked } from './asked-unit.ts'
import { mayList, type DrillDown } from './drill-down.ts'
import { momentOf } from './read-index.ts'

const PAGE = 50
const KINDS = ['lost', 'counted'] as const
type Kind = (typeof KINDS)[number]

const readAfterCopy = (after: string | undefined) => {
  const key = readPageKey(after)
  const serial = Number(key?.rest[0])
  return key !== undefined && Number.isInteger(serial) ? { after: { at: key.at, requestId: key.id, serial } } : {}
}

type Line = { readonly requestId: string; readonly number: string; readonly original: string; readonly signer: string; readonly unit: { readonly code: string; readonly name: string }; readonly on: string }
type CopiesPage = { readonly unit: Line['unit']; readonly kinds: readonly Kind[]; readonly kind: Kind; readonly items: readonly Line[]; readonly next?: string }

export const listIndicatorCopies = async (work: Work, { component, kind: wanted, after, limit = PAGE, ...asked }: Omit<DrillDown, 'procedure'>): Promise<Outcome<CopiesPage, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  if (component !== CERTIFIED) return refuse({ kind: 'component-unknown', component })
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const kind = KINDS.find((each) => each === wanted) ?? 'lost'
  const { evaluatedOn, knownAt } = momentOf(work, answered.value)
  const end = instantOn(addDays(period.toOn, 1), 0)
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id, evaluatedOn))]
  const rows = await listCopiesCounted(work, { unitIds, from: instantOn(period.fromOn, 0), until: knownAt !== undefined && knownAt < end ? knownAt : end, electronic: kind === 'counted', ...(knownAt === undefined ? {} : { knownAt }), ...readAfterCopy(after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const units = new Map(await Promise.all([...new Set(page.map(({ unitId }) => unitId))].map(async (id) => [id, await findUnit(work, id as UnitId)] as const)))
  const items = page.map(({ requestId, number, original, signer, unitId, at }) => ({ requestId, number, original, signer, unit: { code: units.get(unitId)?.code ?? '', name: units.get(unitId)?.name ?? '' }, on: plainDateAt(at) }))
  const last = page.at(-1)
  return ok({ unit: { code: unit.code, name: unit.name }, kinds: KINDS, kind, items, ...(rows.length > limit && last !== undefined ? { next: last.key } : {}) })
}

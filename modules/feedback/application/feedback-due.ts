// QĐ 766/QĐ-TTg 5.2: what is still to be classified, answered or published before its limit, for whoever sees to it.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { mayBeInTime, type FeedbackState } from '../domain/item.ts'
import { countDueItems, listByIds, listCodesKnown, listDueItems, type DueAsked, type DueCount } from '../store/item-lists.view.ts'
import { listItems } from '../store/item-store.ts'
import { mayAt } from './places.ts'

/** Nothing of the sender, none of the words. */
export type FeedbackDue = { readonly itemId: string; readonly code: string; readonly unitId: UnitId; readonly state: FeedbackState; readonly dueAt: Instant }

export const listFeedbackDue = async (work: Work, asked: DueAsked): Promise<readonly FeedbackDue[]> =>
  (await listDueItems(work.tx, asked)).flatMap(({ id, code, unit_id: unitId, state, due_at: dueAt }) =>
    dueAt === null ? [] : [{ itemId: id, code, unitId: unitId as UnitId, state: state as FeedbackState, dueAt: dueAt as Instant }],
  )

/** How many of them each unit has, by state, those late already apart. */
export const countFeedbackDue = (work: Work, asked: Pick<DueAsked, 'unitIds' | 'from' | 'until'>): Promise<readonly DueCount[]> => countDueItems(work.tx, { ...asked, now: work.now })

export type FeedbackBrief = { readonly itemId: string; readonly code: string; /** On the national portal, where it came from there. */ readonly foreignCode?: string; readonly state: FeedbackState; readonly dueAt?: Instant; /** Nothing is missed of 5.2 yet. */ readonly mayBeInTime: boolean; /** Whoever asks may read it: not once it was contested and went to the next level. */ readonly mayOpen: boolean }

/** Of these, for lists of figures; the caller answers for who may know. */
export const listFeedbackByIds = async (work: Work, itemIds: readonly string[]): Promise<readonly FeedbackBrief[]> => {
  const rows = await listByIds(work.tx, itemIds)
  const open = new Map(await Promise.all([...new Set(rows.map((row) => row.unit_id))].map(async (unitId) => [unitId, await mayAt(work, 'read', unitId as UnitId)] as const)))
  const kept = new Map((await listItems(work.tx, rows.map(({ id }) => id))).map((item) => [item.id, mayBeInTime(item, work.now)]))
  return rows.map(({ id, code, foreign_code: foreignCode, state, unit_id: unitId, due_at: dueAt }) => ({ itemId: id, code, ...(foreignCode === null ? {} : { foreignCode }), state: state as FeedbackState, ...(dueAt === null ? {} : { dueAt: dueAt as Instant }), mayBeInTime: kept.get(id) === true, mayOpen: open.get(unitId) === true }))
}

/** Which of these codes are of anything here, wherever and whenever it came. Tells no words and no sender. */
export const feedbackCodesKnown = async (work: Work, codes: readonly string[]): Promise<ReadonlySet<string>> => new Set(await listCodesKnown(work.tx, codes))

// QĐ 766/QĐ-TTg 5.2: what is still to be classified, answered or published before its limit, for whoever sees to it.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { FeedbackState } from '../domain/item.ts'
import { listByIds, listDueItems } from '../store/item-lists.view.ts'

/** Nothing of the sender, none of the words. */
export type FeedbackDue = { readonly itemId: string; readonly code: string; readonly unitId: UnitId; readonly state: FeedbackState; readonly dueAt: Instant }

export const listFeedbackDue = async (work: Work, asked: { readonly unitIds: readonly string[]; readonly until: Instant; readonly limit: number }): Promise<readonly FeedbackDue[]> =>
  (await listDueItems(work.tx, asked)).flatMap(({ id, code, unit_id: unitId, state, due_at: dueAt }) =>
    dueAt === null ? [] : [{ itemId: id, code, unitId: unitId as UnitId, state: state as FeedbackState, dueAt: dueAt as Instant }],
  )

export type FeedbackBrief = { readonly itemId: string; readonly code: string; readonly state: FeedbackState; readonly dueAt?: Instant }

/** Of these, for lists of figures; the caller answers for who may know. */
export const listFeedbackByIds = async (work: Work, itemIds: readonly string[]): Promise<readonly FeedbackBrief[]> =>
  (await listByIds(work.tx, itemIds)).map(({ id, code, state, due_at: dueAt }) => ({ itemId: id, code, state: state as FeedbackState, ...(dueAt === null ? {} : { dueAt: dueAt as Instant }) }))

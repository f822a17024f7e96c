import { parseInstant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Subscription } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { feedbackFactsOf, type FeedbackChanged } from '../../feedback/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { feedbackCellsOf, NO_PROCEDURE } from '../domain/feedback-cells.ts'
import { listFacts, saveFact, type Fact } from '../store/fact-store.ts'

/** Of the unit that has it now, and those above. */
export const factOfFeedback = async (work: Work, item: FeedbackChanged): Promise<Fact> => {
  const receivedAt = parseInstant(item.receivedAt)
  if (receivedAt === undefined) throw new Error(`feedback ${item.itemId} has no moment of reception`)
  const above = await listAncestors(work, item.unitId as UnitId)
  return {
    subjectId: item.itemId,
    version: item.version,
    kind: 'feedback',
    unitId: item.unitId as UnitId,
    ownerIds: [item.unitId, ...above.map(({ id }) => id)],
    procedureCode: NO_PROCEDURE,
    receivedOn: plainDateAt(receivedAt),
    cells: feedbackCellsOf({ ...item, receivedAt }),
  }
}

const onFeedbackChanged = async (work: Work, event: DomainEvent): Promise<void> => saveFact(work.tx, await factOfFeedback(work, event as unknown as FeedbackChanged), work.now)

export const feedbackSubscriptions: readonly Subscription[] = [{ to: 'FeedbackChanged', on: onFeedbackChanged }]

const EVER = { from: '1900-01-01T00:00:00Z', before: '9999-01-01T00:00:00Z' }

export const listAllFeedback = (work: Work): Promise<readonly FeedbackChanged[]> => feedbackFactsOf(work, EVER)

/** Feedback older than these counts, as it stands now. */
export const catchUpFeedback = async (work: Work): Promise<void> => {
  const items = await listAllFeedback(work)
  const known = new Set((await listFacts(work.tx, items.map(({ itemId }) => itemId))).map((row) => row.subject_id))
  for (const item of items) if (!known.has(item.itemId)) await saveFact(work.tx, await factOfFeedback(work, item), work.now)
}

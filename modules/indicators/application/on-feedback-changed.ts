import { parseInstant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { subscribe, type Subscription } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { feedbackFactsOf, type FeedbackChanged } from '../../feedback/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { feedbackCellsOf, NO_PROCEDURE } from '../domain/feedback-cells.ts'
import { PARAMETERS } from '../domain/parameters.ts'
import { listFacts, saveFact, type Fact } from '../store/fact-store.ts'
import { findGeneration, keepGeneration } from '../store/rules-store.ts'
import { complaintSubject, factOfComplaint } from './fact-of-complaint.ts'

/** Grows when the rules that make cells and owners of an item change: what is kept by older ones is then counted anew at the next start. */
const RULES = 1
const MOST_RULES = 10

/** Raised again: a matter of the unit whose answer was contested, by that answer (the parameter `contestedFeedback`). */
const countedAs = ({ contestedAnswer, ...item }: FeedbackChanged): FeedbackChanged => (contestedAnswer === undefined || PARAMETERS.contestedFeedback.value === 'next-level' ? item : { ...item, ...contestedAnswer })

/** Of the unit that has it, or whose answer was contested, and those above. */
export const factOfFeedback = async (work: Work, changed: FeedbackChanged): Promise<Fact> => {
  const item = countedAs(changed)
  const receivedAt = parseInstant(item.receivedAt)
  if (receivedAt === undefined) throw new Error(`feedback ${item.itemId} has no moment of reception`)
  const above = await listAncestors(work, item.unitId as UnitId)
  return {
    subjectId: item.itemId,
    version: item.version * MOST_RULES + RULES,
    kind: 'feedback',
    unitId: item.unitId as UnitId,
    ownerIds: [item.unitId, ...above.map(({ id }) => id)],
    procedureCode: NO_PROCEDURE,
    receivedOn: plainDateAt(receivedAt),
    cells: feedbackCellsOf({ ...item, receivedAt }),
  }
}

const keepComplaint = async (work: Work, dossierId: string): Promise<void> => {
  const fact = await factOfComplaint(work, dossierId)
  if (fact) await saveFact(work.tx, fact, work.now)
}

const onFeedbackChanged = async (work: Work, item: FeedbackChanged): Promise<void> => {
  await saveFact(work.tx, await factOfFeedback(work, item), work.now)
  if (item.dossierId) await keepComplaint(work, item.dossierId)
}

export const feedbackSubscriptions: readonly Subscription[] = [subscribe<FeedbackChanged>('FeedbackChanged', onFeedbackChanged)]

const EVER = { from: '1900-01-01T00:00:00Z', before: '9999-01-01T00:00:00Z' }

export const listAllFeedback = (work: Work): Promise<readonly FeedbackChanged[]> => feedbackFactsOf(work, EVER)

export const listComplaintDossiers = (items: readonly FeedbackChanged[]): readonly string[] => [...new Set(items.flatMap(({ dossierId }) => (dossierId ? [dossierId] : [])))]

/** Feedback older than these counts or their rules, as it stands now; what a past day showed stays as it was. */
export const catchUpFeedback = async (work: Work): Promise<void> => {
  const items = await listAllFeedback(work)
  const dossierIds = listComplaintDossiers(items)
  const subjects = [...items.map(({ itemId }) => itemId), ...dossierIds.map(complaintSubject)]
  const known = new Map((await listFacts(work.tx, subjects)).map((row) => [row.subject_id, row.version]))
  for (const item of items) {
    const version = known.get(item.itemId)
    if (version === undefined || version < item.version * MOST_RULES + RULES) await saveFact(work.tx, await factOfFeedback(work, item), work.now)
  }
  for (const dossierId of dossierIds) if (!known.has(complaintSubject(dossierId))) await keepComplaint(work, dossierId)
  await keepGeneration(work.tx, 'feedback', RULES)
}

/** At every start: nothing to do where all was counted by these rules. */
export const renewFeedback = async (work: Work): Promise<void> => {
  if ((await findGeneration(work.tx, 'feedback')) < RULES) await catchUpFeedback(work)
}

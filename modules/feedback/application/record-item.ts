import { namedAuthorOf, type EventAuthor } from '../../../kernel/event-author.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Work } from '../../../platform/work.ts'
import { evolve } from '../domain/evolve.ts'
import { stateOf, type FeedbackClass, type FeedbackItem, type FeedbackKind, type FeedbackOutcome, type FeedbackState } from '../domain/item.ts'
import type { FeedbackEvent, RecordedEvent } from '../domain/item-event.ts'
import { saveItem } from '../store/item-store.ts'
import { tellOfItem } from './tell-of-item.ts'

/** Told with every change, for figures: what one item counts as now (QĐ 766 5.1-5.4, TT 01/2018 Điều 13.7, 13.8). */
export type FeedbackChanged = {
  readonly type: 'FeedbackChanged'
  readonly itemId: string
  readonly version: number
  readonly unitId: string
  readonly kind: FeedbackKind
  readonly state: FeedbackState
  readonly class?: FeedbackClass
  readonly outcome?: FeedbackOutcome
  readonly dossierId?: string
  readonly officialId?: string
  readonly receivedAt: string
  readonly publishedAt?: string
  readonly inTime?: boolean
  readonly solved?: boolean
  readonly contested: boolean
  /** The answer that was contested, and the unit that gave it. */
  readonly contestedAnswer?: { readonly unitId: string; readonly class?: FeedbackClass; readonly outcome: FeedbackOutcome; readonly inTime: boolean }
  readonly unfounded: boolean
}

const contestedAnswerOf = ({ fromUnitId, answer, class: kind }: NonNullable<FeedbackItem['contest']>): NonNullable<FeedbackChanged['contestedAnswer']> =>
  ({ unitId: fromUnitId, outcome: answer.outcome, inTime: answer.inTime, ...(kind ? { class: kind } : {}) })

export const changedOf = (item: FeedbackItem): FeedbackChanged => {
  const { published, verdict, classified, subject, contest } = item
  return {
    type: 'FeedbackChanged',
    itemId: item.id,
    version: item.version,
    unitId: item.unitId,
    kind: item.kind,
    state: stateOf(item),
    ...(classified ? { class: classified.class } : {}),
    ...(published ? { outcome: published.outcome, publishedAt: published.at, inTime: published.inTime } : {}),
    ...(subject.dossierId ? { dossierId: subject.dossierId } : {}),
    ...(subject.officialId ? { officialId: subject.officialId } : {}),
    receivedAt: item.receivedAt,
    ...(verdict ? { solved: verdict.solved } : {}),
    contested: contest !== undefined,
    ...(contest ? { contestedAnswer: contestedAnswerOf(contest) } : {}),
    unfounded: item.unfounded === true,
  }
}

/** Without an account the sender is known by what they wrote. */
const authorOf = (actor: Actor, senderName: string): EventAuthor => namedAuthorOf(actor) ?? { kind: 'citizen', name: senderName }

type Recording = { readonly itemId: string; readonly senderName: string; readonly events: readonly FeedbackEvent[] }

/** Numbers the events, keeps them with the row, tells who must know: one transaction. */
export const recordItem = async (work: Work, before: FeedbackItem | undefined, { itemId, senderName, events }: Recording): Promise<FeedbackItem | undefined> => {
  if (events.length === 0) return before
  const by = authorOf(work.actor, senderName)
  const start = before?.version ?? 0
  const recorded = events.map((event, index): RecordedEvent => ({ itemId, version: start + index + 1, at: work.now, by, event }))
  const after = recorded.reduce<FeedbackItem | undefined>(evolve, before)
  if (!after) return before
  await saveItem(work.tx, { before, after, events: recorded, at: work.now })
  await tellOfItem(work, after, events)
  await work.tell(changedOf(after))
  return after
}

import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Clock, FeedbackClass, FeedbackFacts, FeedbackOutcome } from './item.ts'

/** What can happen to an item. A type once written stays readable for ever; new facts get new optional fields. */
export type FeedbackEvent =
  | ({ readonly type: 'FeedbackReceived' } & FeedbackFacts)
  | { readonly type: 'FeedbackClassified'; readonly class: FeedbackClass }
  | { readonly type: 'SupplementWanted'; readonly words: string }
  | { readonly type: 'SupplementSaid'; readonly words: string; readonly clock: Clock }
  | { readonly type: 'FileAdded'; readonly fileId: StoredFileId; readonly name: string }
  | { readonly type: 'FeedbackTransferred'; readonly toUnitId: UnitId; readonly reason: string; readonly clock: Clock; /** The unit that had it is no more: what was done there goes on, an answer that waits to be read has until `publishBy`. */ readonly because?: 'unit-closed'; readonly publishBy?: Instant }
  | { readonly type: 'AnswerDrafted'; readonly text: string; readonly outcome: FeedbackOutcome; readonly publishBy: Instant; readonly duplicateOf?: string; readonly unfounded?: true }
  | { readonly type: 'AnswerSentBack'; readonly reason: string }
  | { readonly type: 'AnswerPublished'; readonly publicText: string; readonly publicAnswer: string; readonly inTime: boolean }
  | { readonly type: 'SenderJudged'; readonly solved: boolean }
  | { readonly type: 'FeedbackContested'; readonly words: string; readonly toUnitId: UnitId; readonly clock: Clock }
  | { readonly type: 'FeedbackClosed'; readonly because: 'solved' | 'silence' | 'after-contest' }

export type RecordedEvent = { readonly itemId: string; readonly version: number; readonly at: Instant; readonly by: EventAuthor; readonly event: FeedbackEvent }

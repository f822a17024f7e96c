// NĐ 20/2008/NĐ-CP Điều 9, 14, 15, 19: classified, answered with an outcome, read by a second person, published; contested once. No way to the end without an outcome.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FeedbackEvent } from './item-event.ts'
import { isInTime, MOST_FILES, stateOf, type Clock, type FeedbackClass, type FeedbackItem, type FeedbackOutcome, type FeedbackState } from './item.ts'
import { isStruckFrom, publicWordingOf, tidyStruck, type PublicWording } from './public-wording.ts'
import type { FeedbackRefusal } from './refusal.ts'

export type Decided = Outcome<readonly FeedbackEvent[], FeedbackRefusal>

const NOT_NOW = refuse({ kind: 'feedback-not-now' })
const stands = (item: FeedbackItem, ...states: readonly FeedbackState[]): boolean => states.includes(stateOf(item))
const isBlank = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)

/** Whom it is about neither works at it nor publishes the answer (NĐ 61/2018 Điều 4). */
const isAbout = ({ subject }: FeedbackItem, officialId: OfficialId): boolean => subject.officialId === officialId

/** The next level answers, and somebody else (NĐ 20/2008 Điều 14; NĐ 61/2018 Điều 4). */
export const hasAnsweredBefore = ({ contest }: FeedbackItem, officialId: OfficialId): boolean => contest?.answeredBy.includes(officialId) === true

export const decideClassify = (item: FeedbackItem, given: { readonly class: FeedbackClass; readonly by: OfficialId }): Decided => {
  if (!stands(item, 'received', 'processing')) return NOT_NOW
  if (isAbout(item, given.by)) return refuse({ kind: 'feedback-about-oneself' })
  return ok([{ type: 'FeedbackClassified', class: given.class }])
}

export const decideWant = (item: FeedbackItem, given: { readonly words: string; readonly by: OfficialId }): Decided => {
  if (!stands(item, 'received', 'processing')) return NOT_NOW
  if (isAbout(item, given.by)) return refuse({ kind: 'feedback-about-oneself' })
  return isBlank(given.words) ? refuse({ kind: 'feedback-words-missing' }) : ok([{ type: 'SupplementWanted', words: given.words }])
}

export const decideSay = (item: FeedbackItem, given: { readonly words: string; readonly clock: Clock }): Decided => {
  if (!stands(item, 'awaiting-supplement')) return NOT_NOW
  return isBlank(given.words) ? refuse({ kind: 'feedback-words-missing' }) : ok([{ type: 'SupplementSaid', ...given }])
}

/** While it is worked at, the sender may show what they mean. */
export const whyNoFile = (item: FeedbackItem): FeedbackRefusal | undefined => {
  if (!stands(item, 'received', 'processing', 'awaiting-supplement')) return { kind: 'feedback-not-now' }
  return (item.files?.length ?? 0) >= MOST_FILES ? { kind: 'feedback-files-full', most: MOST_FILES } : undefined
}

/** The limits begin anew where it goes. */
export const decideTransfer = (item: FeedbackItem, { by, ...given }: { readonly toUnitId: UnitId; readonly reason: string; readonly clock: Clock; readonly by: OfficialId }): Decided => {
  if (!stands(item, 'received', 'processing')) return NOT_NOW
  if (isAbout(item, by)) return refuse({ kind: 'feedback-about-oneself' })
  if (isBlank(given.reason)) return refuse({ kind: 'feedback-words-missing' })
  return given.toUnitId === item.unitId ? refuse({ kind: 'feedback-same-unit' }) : ok([{ type: 'FeedbackTransferred', ...given }])
}

type Succeeding = { readonly toUnitId: UnitId; readonly reason: string; readonly clock: Clock; readonly publishBy: Instant }

/** Of a unit that is no more: whoever sees to its matters goes on with what is open. */
export const decideSucceed = (item: FeedbackItem, { publishBy, ...to }: Succeeding): Decided =>
  stands(item, 'published', 'closed') || item.unitId === to.toUnitId ? ok([]) : ok([{ type: 'FeedbackTransferred', ...to, because: 'unit-closed', ...(item.draft ? { publishBy } : {}) }])

export type DraftAnswer = { readonly text: string; readonly outcome: FeedbackOutcome; readonly publishBy: Instant; readonly duplicateOf?: string; readonly unfounded?: true }

export const decideAnswer = (item: FeedbackItem, { by, ...answer }: DraftAnswer & { readonly by: OfficialId }): Decided => {
  if (!stands(item, 'processing')) return NOT_NOW
  if (isAbout(item, by)) return refuse({ kind: 'feedback-about-oneself' })
  if (hasAnsweredBefore(item, by)) return refuse({ kind: 'feedback-answered-before' })
  if (isBlank(answer.text)) return refuse({ kind: 'feedback-words-missing' })
  if (answer.outcome === 'duplicate' && (!answer.duplicateOf || answer.duplicateOf === item.code)) return refuse({ kind: 'feedback-duplicate-unknown' })
  return ok([{ type: 'AnswerDrafted', ...answer }])
}

export const decideSendBack = (item: FeedbackItem, given: { readonly reason: string; readonly by: OfficialId }): Decided => {
  if (!stands(item, 'to-review')) return NOT_NOW
  if (isAbout(item, given.by)) return refuse({ kind: 'feedback-about-oneself' })
  return isBlank(given.reason) ? refuse({ kind: 'feedback-words-missing' }) : ok([{ type: 'AnswerSentBack', reason: given.reason }])
}

export type Publishing = { readonly by: OfficialId; readonly at: Instant; /** As read before, with what nobody else should read struck out; absent: as it stands. */ readonly wording?: Partial<PublicWording> | undefined }

/** A second pair of eyes; what goes public holds nobody's numbers. After a contest it is the last word. */
export const decidePublish = (item: FeedbackItem, { by, at, wording }: Publishing): Decided => {
  if (!stands(item, 'to-review') || !item.draft) return NOT_NOW
  if (isAbout(item, by)) return refuse({ kind: 'feedback-about-oneself' })
  if (item.draft.by.officialId === by) return refuse({ kind: 'feedback-same-person' })
  if (hasAnsweredBefore(item, by)) return refuse({ kind: 'feedback-answered-before' })
  const whole = publicWordingOf(item)
  const [text, answer] = [tidyStruck(wording?.text ?? whole.text), tidyStruck(wording?.answer ?? whole.answer)]
  if ((text !== '' && !isStruckFrom(whole.text, text)) || !isStruckFrom(whole.answer, answer)) return refuse({ kind: 'feedback-wording-changed' })
  if (isBlank(answer)) return refuse({ kind: 'feedback-words-missing' })
  const published: FeedbackEvent = { type: 'AnswerPublished', publicText: text, publicAnswer: answer, inTime: isInTime(item, at) }
  return ok(item.contest ? [published, { type: 'FeedbackClosed', because: 'after-contest' }] : [published])
}

export const decideSolved = (item: FeedbackItem): Decided => (stands(item, 'published') ? ok([{ type: 'SenderJudged', solved: true }, { type: 'FeedbackClosed', because: 'solved' }]) : NOT_NOW)
export const decideSilence = (item: FeedbackItem): Decided => (stands(item, 'published') ? ok([{ type: 'FeedbackClosed', because: 'silence' }]) : ok([]))

/** Once, to the next level, with a clock of its own (lessons, idea 8). */
export const decideContest = (item: FeedbackItem, given: { readonly words: string; readonly toUnitId: UnitId; readonly clock: Clock }): Decided => {
  if (item.contest) return refuse({ kind: 'feedback-contested-before' })
  if (!stands(item, 'published')) return NOT_NOW
  return isBlank(given.words) ? refuse({ kind: 'feedback-words-missing' }) : ok([{ type: 'SenderJudged', solved: false }, { type: 'FeedbackContested', ...given }])
}

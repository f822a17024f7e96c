// ARCHITECTURE.md §6, journal plus row: an item is what its journal says, nothing else.
import { wantsTooLate, type FeedbackItem } from './item.ts'
import type { FeedbackEvent, RecordedEvent } from './item-event.ts'
import { isTextPublic } from './public-wording.ts'

const without = (item: FeedbackItem, ...names: readonly (keyof FeedbackItem)[]): FeedbackItem => Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name as keyof FeedbackItem))) as FeedbackItem

const WORKED_AT = ['classified', 'draft', 'sentBack', 'wanted'] as const

type Told<T extends FeedbackEvent['type']> = { readonly event: Extract<FeedbackEvent, { type: T }> } & Omit<RecordedEvent, 'event'>
type Steps = { readonly [T in Exclude<FeedbackEvent['type'], 'FeedbackReceived'>]: (item: FeedbackItem, told: Told<T>) => FeedbackItem }

const STEPS: Steps = {
  FeedbackClassified: (item, { event, at }) => ({ ...item, classified: { at, class: event.class } }),
  SupplementWanted: (item, { event, at }) => ({ ...item, wanted: { at, words: event.words }, ...(wantsTooLate(item, at) ? { missed: true } : {}) }),
  SupplementSaid: (item, { event, at }) => ({ ...without(item, 'wanted'), clock: event.clock, renewed: true, supplements: [...item.supplements, { at, words: event.words }] }),
  FileAdded: (item, { event, at }) => ({ ...item, files: [...(item.files ?? []), { fileId: event.fileId, name: event.name, at }] }),
  FeedbackTransferred: (item, { event, at, by }) => ({
    ...without(item, 'missed', 'renewed', ...(event.because === 'unit-closed' ? [] : WORKED_AT)),
    ...(item.draft && event.publishBy ? { draft: { ...item.draft, publishBy: event.publishBy } } : {}),
    unitId: event.toUnitId,
    clock: event.clock,
    transfers: [...item.transfers, { at, by: by.name, fromUnitId: item.unitId, toUnitId: event.toUnitId, reason: event.reason }],
  }),
  AnswerDrafted: (item, { event, at, by }) => ({
    ...without(item, 'sentBack', 'unfounded'),
    draft: { at, by, text: event.text, outcome: event.outcome, publishBy: event.publishBy, ...(event.duplicateOf ? { duplicateOf: event.duplicateOf } : {}) },
    ...(event.unfounded ? { unfounded: true } : {}),
  }),
  AnswerSentBack: (item, { event, at, by }) => ({ ...without(item, 'draft'), sentBack: { at, by: by.name, reason: event.reason } }),
  AnswerPublished: (item, { event, at, by }) => {
    if (!item.draft) throw new Error('a journal publishes an answer nobody drafted')
    const { text, outcome, duplicateOf } = item.draft
    // Journals of before hold the words of what was not accepted too.
    const publicText = isTextPublic(item) ? event.publicText : ''
    return { ...item, published: { at, by: by.name, text, publicText, publicAnswer: event.publicAnswer, outcome, inTime: event.inTime, ...(duplicateOf ? { duplicateOf } : {}), ...(by.officialId ? { officialId: by.officialId } : {}) } }
  },
  SenderJudged: (item, { event, at }) => ({ ...item, verdict: { at, solved: event.solved } }),
  FeedbackContested: (item, { event, at }) => {
    if (!item.published) throw new Error('a journal contests an answer nobody published')
    const answeredBy = [item.draft?.by.officialId, item.published.officialId].filter((each) => each !== undefined)
    const contest = { at, words: event.words, fromUnitId: item.unitId, answer: item.published, answeredBy, ...(item.classified ? { class: item.classified.class } : {}) }
    return { ...without(item, 'published', 'draft', 'sentBack', 'classified', 'verdict', 'unfounded', 'missed', 'renewed'), unitId: event.toUnitId, clock: event.clock, contest }
  },
  FeedbackClosed: (item, { event, at }) => ({ ...item, closed: { at, because: event.because } }),
}

/** @throws when the journal does not begin with a reception: no rule writes such a journal */
export const evolve = (before: FeedbackItem | undefined, { event, ...said }: RecordedEvent): FeedbackItem => {
  if (event.type === 'FeedbackReceived') {
    const { type: _, ...facts } = event
    return { ...facts, id: said.itemId, version: said.version, receivedAt: said.at, supplements: [], transfers: [] }
  }
  if (before === undefined) throw new Error(`a journal of feedback begins with ${event.type}`)
  const step = STEPS[event.type] as (item: FeedbackItem, told: RecordedEvent) => FeedbackItem
  return { ...step(before, { ...said, event }), version: said.version }
}

export const fold = (journal: readonly RecordedEvent[]): FeedbackItem | undefined => journal.reduce<FeedbackItem | undefined>(evolve, undefined)

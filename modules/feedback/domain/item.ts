// NĐ 20/2008/NĐ-CP (sửa đổi 48/2013, 92/2017) Điều 3, 5, 9, 15, 19: what somebody has to say about rules and about how they are carried out, until it is answered in public.
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierId, OfficialId, PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { RuleSetName } from './limits.ts'

/** Điều 3.4, 3.5: what is wrong; what should be done about it. */
export const FEEDBACK_KINDS = ['feedback', 'proposal'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** Điều 6, 7: in writing, by telephone, or with a slip of opinions by whoever wants an answer. */
export const FEEDBACK_CHANNELS = ['portal', 'dossier', 'unit-code', 'phone', 'paper', 'email', 'national-portal', 'survey'] as const
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number]

/** An official writes down what came another way (Điều 6.1, 6.2; the feedback section of the national portal). */
export const TAKEN_DOWN = ['phone', 'paper', 'email', 'national-portal'] as const
export type TakenDown = (typeof TAKEN_DOWN)[number]

/** The four classes of Điều 9.1d. */
export const FEEDBACK_CLASSES = ['not-accepted', 'conduct', 'own-regulation', 'other-regulation'] as const
export type FeedbackClass = (typeof FEEDBACK_CLASSES)[number]

/** Without one of these nothing ends. */
export const FEEDBACK_OUTCOMES = ['fixed', 'refused', 'not-ours', 'duplicate'] as const
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number]

/** Điều 7.1d: name, address, telephone or another way to be reached. */
export type Sender = { readonly name: string; readonly address: string; readonly phone?: string; readonly email?: string; readonly personId?: PersonId }

/** A telephone number as it is compared. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '')

/** What it is about, as far as it was said. */
export type Subject = {
  readonly dossierId?: DossierId
  readonly dossierCode?: string
  readonly procedureName?: string
  /** The step the dossier stood at. */
  readonly step?: string
  /** The official it is about: never the one who works at it. */
  readonly officialId?: OfficialId
  readonly officialName?: string
}

/** Limits run from when it came to the unit that has it: with each transfer they begin anew. */
export type Clock = { readonly from: Instant; readonly classifyBy: Instant; readonly supplementBy: Instant; readonly solveBy: Instant }

export type FeedbackFacts = {
  readonly code: string
  readonly kind: FeedbackKind
  readonly channel: FeedbackChannel
  readonly text: string
  readonly sender: Sender
  readonly subject: Subject
  readonly unitId: UnitId
  readonly ruleSet: RuleSetName
  readonly clock: Clock
  /** What the national portal calls it, where it came from there: it comes in once. */
  readonly foreignCode?: string
  /** It came with a rating that part 5.4 of the index counts already. */
  readonly countedByRating?: true
}

/** A photo or paper that came with it: read by whoever handles the item, never published. */
export type ItemFile = { readonly fileId: StoredFileId; readonly name: string; readonly at: Instant }

/** Of one item, however often its sender adds some. */
export const MOST_FILES = 5

export type Transfer = { readonly at: Instant; readonly by: string; readonly fromUnitId: UnitId; readonly toUnitId: UnitId; readonly reason: string }
export type Answer = { readonly at: Instant; readonly by: EventAuthor; readonly text: string; readonly outcome: FeedbackOutcome; readonly duplicateOf?: string; readonly publishBy: Instant }
export type PublishedAnswer = { readonly at: Instant; readonly by: string; readonly text: string; readonly publicText: string; readonly publicAnswer: string; readonly outcome: FeedbackOutcome; readonly inTime: boolean; readonly duplicateOf?: string; readonly officialId?: OfficialId }

export type FeedbackItem = FeedbackFacts & {
  readonly id: string
  readonly version: number
  readonly receivedAt: Instant
  /** A limit had passed when the sender was asked for more: no reply mends it, only another unit begins anew. */
  readonly missed?: true
  /** A reply began the limits of this unit anew: once is enough, whatever is asked after. */
  readonly renewed?: true
  readonly classified?: { readonly at: Instant; readonly class: FeedbackClass }
  readonly wanted?: { readonly at: Instant; readonly words: string }
  readonly supplements: readonly { readonly at: Instant; readonly words: string }[]
  readonly transfers: readonly Transfer[]
  readonly files?: readonly ItemFile[]
  readonly draft?: Answer
  readonly sentBack?: { readonly at: Instant; readonly by: string; readonly reason: string }
  readonly published?: PublishedAnswer
  /** Verified as wrong or slanderous: counts against nobody (TT 01/2018/TT-VPCP Điều 13.7c). */
  readonly unfounded?: true
  readonly verdict?: { readonly at: Instant; readonly solved: boolean }
  readonly contest?: { readonly at: Instant; readonly words: string; readonly fromUnitId: UnitId; readonly answer: PublishedAnswer; readonly class?: FeedbackClass; /** Who drafted and who published it: the second answer is given by others. */ readonly answeredBy: readonly OfficialId[] }
  readonly closed?: { readonly at: Instant; readonly because: 'solved' | 'silence' | 'after-contest' }
}

export const FEEDBACK_STATES = ['received', 'processing', 'awaiting-supplement', 'to-review', 'published', 'closed'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]

/** ONE word for where it stands; ended ones always carry an outcome. */
export const stateOf = (item: FeedbackItem): FeedbackState => {
  if (item.closed) return 'closed'
  if (item.published) return 'published'
  if (item.draft) return 'to-review'
  if (item.wanted) return 'awaiting-supplement'
  return item.classified ? 'processing' : 'received'
}

/** What must happen next, until when; nothing runs while the sender has the word. */
export const dueOf = (item: FeedbackItem): Instant | undefined => {
  const byState: Readonly<Record<FeedbackState, Instant | undefined>> = {
    received: item.clock.classifyBy,
    processing: item.clock.solveBy,
    'awaiting-supplement': undefined,
    'to-review': item.draft?.publishBy,
    published: undefined,
    closed: undefined,
  }
  return byState[stateOf(item)]
}

const isClassifiedInTime = ({ clock, classified }: FeedbackItem): boolean => classified === undefined || classified.at <= clock.classifyBy

/** Whoever asks for more asks within its own limit, having classified in time or while there is time for it: the reply begins the limits anew, so what was missed before is kept. */
export const wantsTooLate = ({ clock, classified }: FeedbackItem, at: Instant): boolean => at > clock.supplementBy || (classified?.at ?? at) > clock.classifyBy

/** Part 5.2 of the index of QĐ 766: each limit since the last transfer was kept. */
export const isInTime = (item: FeedbackItem, publishedAt: Instant): boolean => {
  const { clock, missed, draft } = item
  return missed !== true && isClassifiedInTime(item) && draft !== undefined && draft.at <= clock.solveBy && publishedAt <= draft.publishBy
}

/** Not answered, and nothing missed yet: whoever has it can still be in time. Contested, it counts by the answer given. */
export const mayBeInTime = (item: FeedbackItem, now: Instant): boolean => {
  const { clock, contest, missed, draft } = item
  const due = dueOf(item)
  return !['published', 'closed'].includes(stateOf(item)) && contest === undefined && missed !== true && isClassifiedInTime(item) && (draft === undefined || draft.at <= clock.solveBy) && (due === undefined || now <= due)
}

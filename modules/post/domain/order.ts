// QĐ 45/2016/QĐ-TTg Điều 5, 7, 8, 9: papers are fetched from home, results are brought home; each parcel changes hands against a list signed by both.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** `pickup`: from somebody's home to the one-stop desk. `delivery`: from the desk to somebody's home. */
export type OrderDirection = 'pickup' | 'delivery'

/** A place as people and the post read it. The area's code may be of before or since 01/07/2025; beyond our lists only the province is known. */
export type PostalAddress = {
  readonly street: string
  readonly areaCode?: string
  readonly provinceCode: string
  /** One line, most local part first. */
  readonly words: string
}

/** Who hands papers to the postman or takes the result from them. */
export type Correspondent = { readonly name: string; readonly phone: string; readonly email?: string; readonly address: PostalAddress }

/** The one-stop desk at the other end, as papers and the post name it. */
export type PostalDesk = {
  readonly id: UnitId
  readonly name: string
  readonly parentName: string
  readonly kind: 'centre' | 'desk'
  readonly place: string
  readonly address: PostalAddress
}

/** What is to be sent, as the module in front of us (dossiers) says it. */
export type OrderFacts = {
  readonly subjectId: string
  readonly direction: OrderDirection
  readonly desk: PostalDesk
  /** The code people know the subject by; its procedure's name before it has one. */
  readonly label: string
  readonly procedureName: string
  /** Of which procedure, for whoever stands for another in some only; orders of before have none. */
  readonly procedureCode?: string
  readonly ruleSet: 'A' | 'B' | 'C'
  readonly person: Correspondent
  /** Who is told, and who may see and change it. */
  readonly personIds: readonly PersonId[]
  readonly contents: readonly string[]
  /** Điều 11: levies may be paid to the postman at the door. */
  readonly payAtDoor: boolean
}

export const TRACK_STEPS = ['picked-up', 'in-transit', 'out-for-delivery', 'attempted', 'declined', 'delivered', 'returning', 'returned', 'lost', 'damaged'] as const
export type TrackStep = (typeof TRACK_STEPS)[number]

/** One line of a parcel's way, as the post tells it; `id` is the post's own, so that the same line twice is one. */
export type TrackLine = {
  readonly id: string
  readonly step: TrackStep
  readonly at: Instant
  readonly place?: string
  readonly words?: string
  /** Who took it at the door. */
  readonly takenBy?: string
  /** Levies the postman took at the door. */
  readonly collected?: number
}

export type Zone = 'district' | 'province' | 'far'

/** Whoever acts on a parcel is named in the journal. */
/** One time papers changed hands between desk and postman, under one list. */
export type Handing = { readonly handoverId: string; readonly at: Instant; readonly by: string; readonly postman: string }

/** Điều 14: papers lost or damaged are a case until somebody wrote down how it ended. */
export type ParcelCase = { readonly kind: 'lost' | 'damaged'; readonly openedAt: Instant; readonly words: string; /** By when the post has to answer (TT 17/2017 Điều 8). */ readonly dueOn?: PlainDate; readonly remindedAt?: Instant; readonly closed?: { readonly at: Instant; readonly by: string; readonly words: string } }

export type Released = { readonly at: Instant; readonly contents: readonly string[]; /** Levies to be taken at the door. */ readonly collect: number; readonly postage: number; readonly postageSource: string; readonly zone: Zone; readonly expectedOn: PlainDate }

export type PostalOrder = {
  readonly subjectId: string
  readonly serial: number
  readonly version: number
  /** What the post knows it by; used once. */
  readonly reference: string
  readonly facts: OrderFacts
  readonly plannedAt: Instant
  readonly released?: Released
  readonly taken?: Instant
  readonly refused?: { readonly at: Instant; readonly cause: string }
  /** The barcode on the bag. */
  readonly number?: string
  readonly cancelled?: { readonly at: Instant; readonly by: string; readonly reason: string }
  readonly handedOver?: Handing
  readonly takenIn?: Handing
  /** In the order it happened, whatever order it was told in. */
  readonly track: readonly TrackLine[]
  readonly parcelCase?: ParcelCase
  /** The post was told to bring it back. */
  readonly returnAsked?: Instant
}

export const ORDER_STATES = ['planned', 'waiting', 'ordered', 'refused', 'handed-over', 'on-the-way', 'attempted', 'declined', 'delivered', 'returning', 'returned', 'arrived', 'received', 'back', 'lost', 'damaged', 'cancelled'] as const
export type OrderState = (typeof ORDER_STATES)[number]

const BY_STEP: Readonly<Record<TrackStep, OrderState>> = {
  'picked-up': 'on-the-way',
  'in-transit': 'on-the-way',
  'out-for-delivery': 'on-the-way',
  attempted: 'attempted',
  declined: 'declined',
  delivered: 'delivered',
  returning: 'returning',
  returned: 'returned',
  lost: 'lost',
  damaged: 'damaged',
}

const rank = ({ step }: TrackLine): number => TRACK_STEPS.indexOf(step)

/** By when it happened; of one moment the further step is the later one. */
export const inOrder = (track: readonly TrackLine[]): readonly TrackLine[] => track.toSorted((a, b) => (a.at === b.at ? rank(a) - rank(b) || (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))

/** TT 17/2017 Điều 5.2h: two calls at least. */
const CALLS = 2
/** Called twice at a closed door, or the receiver will not have it: it goes back, whether the post has said so yet or not. */
export const goesBack = ({ facts, track }: Pick<PostalOrder, 'facts' | 'track'>): boolean =>
  facts.direction === 'delivery' && (attemptsOf({ track }) >= CALLS || track.some(({ step }) => step === 'declined'))

/** The postman was there before the call-off reached him: the papers are under way all the same. */
const wasFetched = ({ facts, track }: PostalOrder): boolean => facts.direction === 'pickup' && track.some(({ step }) => !NOT_FETCHED.has(step))
const NOT_FETCHED: ReadonlySet<TrackStep> = new Set(['attempted', 'declined'])

const trackState = (order: PostalOrder): OrderState | undefined => {
  const { facts, track } = order
  const last = track.at(-1)
  if (!last) return undefined
  if ((last.step === 'attempted' || last.step === 'in-transit') && goesBack(order)) return 'returning'
  // What is brought to the desk has arrived there; the desk says when it has it.
  return last.step === 'delivered' && facts.direction === 'pickup' ? 'arrived' : BY_STEP[last.step]
}

const untracked = ({ handedOver, refused, taken, released }: PostalOrder): OrderState => {
  if (handedOver) return 'handed-over'
  if (refused) return 'refused'
  if (taken) return 'ordered'
  return released ? 'waiting' : 'planned'
}

/** ONE word for where it stands, the same for citizen, desk and post. */
export const stateOf = (order: PostalOrder): OrderState => {
  if (order.takenIn) return order.facts.direction === 'pickup' ? 'received' : 'back'
  if (order.cancelled && !wasFetched(order)) return 'cancelled'
  return trackState(order) ?? untracked(order)
}

const ENDED: ReadonlySet<OrderState> = new Set(['delivered', 'received', 'back', 'cancelled'])
export const isEnded = (order: PostalOrder): boolean => ENDED.has(stateOf(order)) || (order.parcelCase?.closed !== undefined)

/** Levies the post says it took, the first time it said so. */
export const collectedOf = ({ track }: PostalOrder): number => track.find(({ collected }) => collected !== undefined)?.collected ?? 0
export const attemptsOf = ({ track }: Pick<PostalOrder, 'track'>): number => track.filter(({ step }) => step === 'attempted').length
/** Nothing of it has left the house: it may still be changed or called off. */
const AT_HOME: ReadonlySet<OrderState> = new Set(['planned', 'waiting', 'ordered', 'refused'])
export const isAtHome = (order: PostalOrder): boolean => AT_HOME.has(stateOf(order))

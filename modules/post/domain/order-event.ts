import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Handing, OrderFacts, Released, TrackLine } from './order.ts'

/** What can happen to an order. A type once written stays readable for ever; new facts get new optional fields. */
export type OrderEvent =
  | { readonly type: 'OrderPlanned'; readonly facts: OrderFacts; readonly reference: string }
  | { readonly type: 'PlanRevised'; readonly facts: OrderFacts }
  /** From here on the post is asked to carry it. */
  | ({ readonly type: 'OrderReleased' } & Omit<Released, 'at'>)
  | { readonly type: 'OrderTaken'; readonly number?: string; /** As the post itself prices it. */ readonly postage?: number }
  | { readonly type: 'OrderRefused'; readonly cause: string }
  | { readonly type: 'OrderCancelled'; readonly reason: string }
  | { readonly type: 'HandedToPost'; readonly number: string; readonly handing: Omit<Handing, 'at' | 'by'> }
  | { readonly type: 'TakenFromPost'; readonly handing: Omit<Handing, 'at' | 'by'> }
  | { readonly type: 'Tracked'; readonly line: TrackLine; readonly number?: string }
  /** The post is told to bring it back to the desk. */
  | { readonly type: 'ReturnAsked' }
  | { readonly type: 'CaseOpened'; readonly kind: 'lost' | 'damaged'; readonly words: string; readonly dueOn?: PlainDate }
  /** The day came on which the post had to have answered. */
  | { readonly type: 'CaseReminded' }
  | { readonly type: 'CaseClosed'; readonly words: string }

/** An event as the journal keeps it. */
export type RecordedEvent = { readonly subjectId: string; readonly orderSerial: number; readonly version: number; readonly at: Instant; readonly by: EventAuthor; readonly event: OrderEvent }

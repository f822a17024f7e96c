// ARCHITECTURE.md §6, journal plus row: an order is what its journal says, nothing else.
import { inOrder, type PostalOrder } from './order.ts'
import type { OrderEvent, RecordedEvent } from './order-event.ts'
import { POST_SOURCE } from './postage.ts'

type Said = Omit<RecordedEvent, 'event'>
type Changes = Partial<PostalOrder>

/** Who asks the post once more after its refusal starts from the beginning. */
const released = (before: PostalOrder, event: Extract<OrderEvent, { type: 'OrderReleased' }>, { at }: Said): PostalOrder => {
  const { type: _, ...rest } = event
  const { refused: __, ...kept } = before
  return { ...kept, released: { ...rest, at } }
}

const priced = ({ released: release }: PostalOrder, postage: number | undefined): Changes => (release && postage !== undefined ? { released: { ...release, postage, postageSource: POST_SOURCE } } : {})

const handed = (before: PostalOrder, event: OrderEvent, { at, by }: Said): Changes => {
  switch (event.type) {
    case 'HandedToPost':
      return { number: event.number, handedOver: { ...event.handing, at, by: by.name } }
    case 'TakenFromPost':
      return { takenIn: { ...event.handing, at, by: by.name } }
    case 'Tracked':
      return { track: inOrder([...before.track, event.line]), ...(event.number ? { number: event.number } : {}) }
    case 'ReturnAsked':
      return { returnAsked: at }
    case 'CaseOpened':
      return { parcelCase: { kind: event.kind, openedAt: at, words: event.words, ...(event.dueOn ? { dueOn: event.dueOn } : {}) } }
    case 'CaseReminded':
      return before.parcelCase ? { parcelCase: { ...before.parcelCase, remindedAt: at } } : {}
    case 'CaseClosed':
      return before.parcelCase ? { parcelCase: { ...before.parcelCase, closed: { at, by: by.name, words: event.words } } } : {}
    default:
      return {}
  }
}

const changesOf = (before: PostalOrder, event: OrderEvent, said: Said): Changes => {
  const { at, by } = said
  switch (event.type) {
    case 'PlanRevised':
      return { facts: event.facts }
    case 'OrderTaken':
      return { taken: at, ...(event.number ? { number: before.number ?? event.number } : {}), ...priced(before, event.postage) }
    case 'OrderRefused':
      return { refused: { at, cause: event.cause } }
    case 'OrderCancelled':
      return { cancelled: { at, by: by.name, reason: event.reason } }
    default:
      return handed(before, event, said)
  }
}

/** @throws when the journal does not begin with a plan: no rule writes such a journal */
export const evolve = (before: PostalOrder | undefined, { event, ...said }: RecordedEvent): PostalOrder => {
  const { subjectId, orderSerial: serial, version, at } = said
  if (event.type === 'OrderPlanned') return { subjectId, serial, version, reference: event.reference, facts: event.facts, plannedAt: at, track: [] }
  if (before === undefined) throw new Error(`a journal of a postal order begins with ${event.type}`)
  const after = event.type === 'OrderReleased' ? released(before, event, said) : { ...before, ...changesOf(before, event, said) }
  return { ...after, version }
}

export const fold = (journal: readonly RecordedEvent[]): PostalOrder | undefined => journal.reduce<PostalOrder | undefined>(evolve, undefined)

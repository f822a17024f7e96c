import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ description: 'ISO 8601, UTC' })
const Day = Type.String({ description: 'YYYY-MM-DD' })
const Amount = Type.Integer({ minimum: 0, description: 'đồng' })
/** An empty one is told by the rule that asks for it, in its own sentence. */
const Words = Type.String({ maxLength: 1000 })
const Line = Type.String({ minLength: 1, maxLength: 200 })
const Both = Type.Object({ vi: Type.String(), en: Type.String() })
const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const OrderParams = Type.Object({ subjectId: Uuid, serial: Type.Integer({ minimum: 1 }) })
const HandoverParams = Type.Object({ handoverId: Uuid })

export const ORDER_LISTS = ['out', 'way', 'in', 'back', 'ended'] as const
const Direction = Type.Enum(['pickup', 'delivery'])
const State = Type.Enum(['planned', 'waiting', 'ordered', 'refused', 'handed-over', 'on-the-way', 'attempted', 'declined', 'delivered', 'returning', 'returned', 'arrived', 'received', 'back', 'lost', 'damaged', 'cancelled'])
const HandoverKind = Type.Enum(['out', 'in', 'back'])

const OrderView = Type.Object({
  serial: Type.Integer(),
  direction: Direction,
  /** ONE word for where it stands, and what it is called. */
  state: State,
  stateName: Both,
  /** Number, expected day and money, as people read them. */
  said: Both,
  receiver: Type.Object({ name: Type.String(), phone: Type.String(), street: Type.String(), areaCode: Type.Optional(Type.String()), provinceCode: Type.String(), words: Type.String() }),
  desk: Type.String(),
  payAtDoor: Type.Boolean(),
  contents: list(Type.String()),
  number: Type.Optional(Type.String()),
  collect: Type.Optional(Amount),
  postage: Type.Optional(Amount),
  /** The post has not priced it yet. */
  provisional: Type.Optional(Type.Boolean()),
  expectedOn: Type.Optional(Day),
  collected: Amount,
  track: list(Type.Object({ id: Type.String(), step: Type.String(), at: Instant, name: Both, place: Type.Optional(Type.String()), takenBy: Type.Optional(Type.String()) })),
  cancelled: Type.Optional(Type.Object({ at: Instant, reason: Type.String() })),
  refused: Type.Optional(Type.String()),
  parcelCase: Type.Optional(Type.Object({ kind: Type.Enum(['lost', 'damaged']), openedAt: Instant, words: Type.String(), dueOn: Type.Optional(Day), remindedAt: Type.Optional(Instant), closed: Type.Optional(Type.Object({ at: Instant, by: Type.String(), words: Type.String() })) })),
  /** Nothing of it has left the house. */
  changeable: Type.Boolean(),
  ended: Type.Boolean(),
})

export const showPostalOrders = defineContract({
  id: 'showPostalOrders',
  summary: 'What the post carries for a dossier, and where it is',
  method: 'GET',
  path: '/api/post/orders/:subjectId',
  params: Type.Object({ subjectId: Uuid }),
  answer: Type.Object({ orders: list(OrderView) }),
})

export const quotePostage = defineContract({
  id: 'quotePostage',
  summary: 'What the post costs between a desk and an address, and how long it takes',
  method: 'GET',
  path: '/api/post/postage',
  query: Type.Object({ unitId: Uuid, direction: Type.Optional(Direction), areaCode: Type.Optional(Type.String({ pattern: '^\\d{2,5}$' })), provinceCode: Type.Optional(Type.String({ pattern: '^\\d{2}$' })) }),
  answer: Type.Object({ postage: Amount, provisional: Type.Boolean(), expectedOn: Day, address: Type.String() }),
})

/** Words of the post, read by its adapter alone. */
const Message = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown())

export const receivePostMessage = defineContract({
  id: 'receivePostMessage',
  summary: 'The post tells where a parcel is; believed by its seal, answered in its own words',
  method: 'POST',
  path: '/api/post/callback',
  body: Message,
  answer: Message,
})

const ParcelLine = Type.Object({
  subjectId: Uuid,
  serial: Type.Integer(),
  label: Type.String(),
  personName: Type.String(),
  address: Type.String(),
  state: State,
  stateName: Both,
  direction: Direction,
  number: Type.Optional(Type.String()),
  collect: Amount,
  postage: Amount,
  attempts: Type.Integer(),
  caseOpen: Type.Boolean(),
  caseDueOn: Type.Optional(Day),
  caseLate: Type.Boolean(),
  expectedOn: Type.Optional(Day),
  late: Type.Boolean(),
  changedAt: Instant,
})

export const listParcels = defineContract({
  id: 'listParcels',
  summary: 'Parcels of my desks: to hand over, on their way, coming in, coming back, ended',
  method: 'GET',
  path: '/api/desk/parcels',
  query: Type.Object({ list: Type.Optional(Type.Enum([...ORDER_LISTS])), unitId: Type.Optional(Uuid), q: Type.Optional(Type.String({ maxLength: 100 })) }),
  answer: Type.Object({ counts: Type.Object({ out: Type.Integer(), way: Type.Integer(), in: Type.Integer(), back: Type.Integer() }), items: list(ParcelLine) }),
})

export const showParcel = defineContract({
  id: 'showParcel',
  summary: 'One parcel with its journal',
  method: 'GET',
  path: '/api/desk/parcels/:subjectId/:serial',
  params: OrderParams,
  answer: Type.Object({
    label: Type.String(),
    procedureName: Type.String(),
    reference: Type.String(),
    complainUntil: Type.Optional(Day),
    caseLate: Type.Boolean(),
    order: OrderView,
    handovers: list(Type.Object({ handoverId: Uuid, at: Instant, by: Type.String(), postman: Type.String() })),
    journal: list(Type.Object({ at: Instant, by: Type.String(), type: Type.String(), words: Type.Optional(Type.String()) })),
    may: Type.Object({ cancel: Type.Boolean(), report: Type.Boolean() }),
  }),
})

export const openParcelLabels = defineContract({
  id: 'openParcelLabels',
  summary: 'Labels of several parcels as PDF, one sheet each',
  method: 'GET',
  path: '/api/desk/parcels/labels',
  query: Type.Object({ parcels: Type.String({ pattern: '^[0-9a-f-]{36}[.]\\d{1,4}(,[0-9a-f-]{36}[.]\\d{1,4}){0,99}$', description: 'subject and serial, `id.1,id.2`' }) }),
  answer: 'bytes',
})

const MinutesView = { id: Uuid, kind: HandoverKind, at: Instant, officialName: Type.String(), postman: Type.String(), number: Type.String(), count: Type.Integer(), collect: Amount, bag: Type.Optional(Type.String()) }

export const handOverParcels = defineContract({
  id: 'handOverParcels',
  summary: 'Hand parcels to the postman, or take some from them, under one list signed by both',
  method: 'POST',
  path: '/api/desk/parcels/handovers',
  body: Type.Object({
    kind: HandoverKind,
    postman: Type.String({ maxLength: 200 }),
    bag: Type.Optional(Line),
    parcels: Type.Immutable(Type.Array(Type.Object({ subjectId: Uuid, serial: Type.Integer({ minimum: 1 }), number: Type.Optional(Type.String({ maxLength: 30 })) }), { maxItems: 200 })),
  }),
  answer: Type.Object({ handoverId: Uuid, number: Type.String() }),
})

export const listPostalHandovers = defineContract({
  id: 'listPostalHandovers',
  summary: 'Minutes with the post, newest first',
  method: 'GET',
  path: '/api/desk/parcels/handovers',
  query: Type.Object({ unitId: Type.Optional(Uuid) }),
  answer: Type.Object({ items: list(Type.Object(MinutesView)) }),
})

export const showPostalHandover = defineContract({
  id: 'showPostalHandover',
  summary: 'One list signed with the postman',
  method: 'GET',
  path: '/api/desk/parcels/handovers/:handoverId',
  params: HandoverParams,
  answer: Type.Object({ ...MinutesView, listed: list(Type.Object({ subjectId: Uuid, serial: Type.Integer(), number: Type.String(), label: Type.String(), personName: Type.String(), address: Type.String(), contents: list(Type.String()), collect: Amount })) }),
})

export const printPostalHandover = defineContract({
  id: 'printPostalHandover',
  summary: 'Minutes with the post as PDF',
  method: 'GET',
  path: '/api/desk/parcels/handovers/:handoverId/print',
  params: HandoverParams,
  answer: 'bytes',
})

const Moved = Type.Object({ state: State })

export const cancelParcel = defineContract({
  id: 'cancelParcel',
  summary: 'Call off a parcel that still lies here, with the reason',
  method: 'POST',
  path: '/api/desk/parcels/:subjectId/:serial/cancel',
  params: OrderParams,
  body: Type.Object({ reason: Words }),
  answer: Moved,
})

export const orderParcelAgain = defineContract({
  id: 'orderParcelAgain',
  summary: 'Ask the post once more after it refused',
  method: 'POST',
  path: '/api/desk/parcels/:subjectId/:serial/again',
  params: OrderParams,
  answer: Moved,
})

export const reportParcel = defineContract({
  id: 'reportParcel',
  summary: 'Report a parcel as lost or damaged: a case until it is written down how it ended',
  method: 'POST',
  path: '/api/desk/parcels/:subjectId/:serial/case',
  params: OrderParams,
  body: Type.Object({ kind: Type.Enum(['lost', 'damaged']), words: Words }),
  answer: Moved,
})

export const closeParcelCase = defineContract({
  id: 'closeParcelCase',
  summary: 'Write down how a case of a lost or damaged parcel ended',
  method: 'POST',
  path: '/api/desk/parcels/:subjectId/:serial/case/close',
  params: OrderParams,
  body: Type.Object({ words: Words }),
  answer: Moved,
})

export const MONEY_KINDS = ['taken-not-counted', 'counted-not-taken', 'money-differs', 'less-than-asked', 'money-of-unknown-order', 'not-handed-on', 'days-not-heard'] as const

export const listPostMoney = defineContract({
  id: 'listPostMoney',
  summary: 'Levies taken at the door day by day beside the list of the post, where they do not agree, and the last nightly matches',
  method: 'GET',
  path: '/api/treasury/post-money',
  query: Type.Object({ unitId: Type.Optional(Uuid) }),
  answer: Type.Object({
    items: list(
      Type.Object({
        id: Uuid, kind: Type.Enum([...MONEY_KINDS]), reference: Type.String(), subjectId: Type.Optional(Uuid), orderSerial: Type.Optional(Type.Integer()), label: Type.Optional(Type.String()),
        asked: Type.Optional(Amount), counted: Type.Optional(Amount), post: Type.Optional(Amount), foundAt: Instant, closedAt: Type.Optional(Instant), words: Type.Optional(Type.String()),
      }),
    ),
    /** Day by day: to be taken and counted by us, taken and handed on as the post says. */
    days: list(Type.Object({ on: Day, parcels: Type.Integer(), asked: Amount, counted: Amount, post: Amount, handedOn: Amount, heard: Type.Boolean() })),
    runs: list(Type.Object({ at: Instant, checked: Type.Integer(), differences: Type.Integer(), heard: Type.Boolean() })),
  }),
})

export const explainPostMoney = defineContract({
  id: 'explainPostMoney',
  summary: 'Write down what was found out about a difference, and close it',
  method: 'POST',
  path: '/api/treasury/post-money/:id/explain',
  params: Type.Object({ id: Uuid }),
  body: Type.Object({ words: Words }),
  answer: Type.Object({}),
})

export const matchPostMoneyNow = defineContract({
  id: 'matchPostMoneyNow',
  summary: 'Match levies taken at the door now instead of tonight',
  method: 'POST',
  path: '/api/treasury/post-money/match',
  answer: Type.Object({}),
})

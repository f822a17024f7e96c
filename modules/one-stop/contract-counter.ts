import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ExemptionGroundView } from '../payments/contract.ts'
import { Count, DossierLine, Fields, Instant, Line, list, Named, Place, PlainDate, UnitRef, Uuid, Words } from './contract-views.ts'

const DraftParams = Type.Object({ draftId: Uuid })
const Code = Type.String({ maxLength: 60 })

export const counterStart = defineContract({
  id: 'counterStart',
  summary: 'What lies at hand at the counter: favourites of the desk, recent procedures, drafts begun',
  method: 'GET',
  path: '/api/desk/counter',
  answer: Type.Object({
    desks: list(UnitRef),
    favourites: list(Named),
    recent: list(Named),
    drafts: list(Type.Object({ draftId: Uuid, procedureCode: Type.String(), procedureName: Type.String(), personName: Type.Optional(Type.String()), changedAt: Instant })),
    batches: list(Type.Object({ batchId: Uuid, procedureName: Type.String(), changedAt: Instant })),
  }),
})

const Newcomer = Type.Object({
  fullName: Type.Optional(Line),
  personalIdNumber: Type.Optional(Line),
  bornOn: Type.Optional(PlainDate),
  address: Type.Optional(Line),
  phone: Type.Optional(Line),
})

export const findAtCounter = defineContract({
  id: 'findAtCounter',
  summary: 'People by number, telephone, beginning of the name, or what a scanner reads from an identity card',
  method: 'POST',
  path: '/api/desk/people',
  body: Type.Object({ typed: Type.String({ maxLength: 600 }) }),
  answer: Type.Object({
    items: list(
      Type.Object({
        personId: Uuid,
        kind: Type.String(),
        name: Type.String(),
        number: Type.Optional(Type.String()),
        bornOn: Type.Optional(Type.String()),
        address: Type.Optional(Type.String()),
        proven: Type.Boolean(),
        /** Their data may be used for what the law orders only (NĐ 13/2023 Đ9.6). */
        restricted: Type.Optional(Type.Literal(true)),
      }),
    ),
    newcomer: Type.Optional(Newcomer),
  }),
})

export const changeFavourite = defineContract({
  id: 'changeFavourite',
  summary: 'Keep a procedure at hand at a desk, or let it go',
  method: 'PUT',
  path: '/api/desk/favourites/:procedureCode',
  params: Type.Object({ procedureCode: Code }),
  body: Type.Object({ unitId: Uuid, kept: Type.Boolean() }),
  answer: Type.Object({ kept: Type.Boolean() }),
})

export const beginReception = defineContract({
  id: 'beginReception',
  summary: 'Begin to receive a procedure for somebody: a draft with what is known of the person',
  method: 'POST',
  path: '/api/desk/receptions',
  body: Type.Object({ procedureCode: Code, personId: Type.Optional(Uuid), newcomer: Type.Optional(Newcomer) }),
  answer: Type.Object({ draftId: Uuid }),
})

const LevyView = Type.Object({
  kind: Type.String(), amount: Count, note: Type.Optional(Type.String()),
  /** Originals counted so far, or as the form declares them. */
  byPage: Type.Optional(Type.Object({ fullPages: Count, further: Count, most: Count, source: Type.String(), papers: list(Type.Object({ pages: Count, copies: Count })), amount: Count })),
})

/** What one dossier costs, as typed so far. */
export const LeviesShown = { levies: list(LevyView), grounds: list(ExemptionGroundView), levyBasis: list(Type.String()), total: Count }

const TimeLimitView = Type.Object({ unit: Type.String(), quantity: Type.Optional(Type.Number()), text: Type.Optional(Type.String()) })

export const showReception = defineContract({
  id: 'showReception',
  summary: 'A reception beside its draft: places, levies, the date it would promise with its reason, warnings',
  method: 'GET',
  path: '/api/desk/receptions/:draftId',
  params: DraftParams,
  answer: Type.Object({
    fields: Fields,
    places: list(Place),
    ...LeviesShown,
    preview: Type.Optional(
      Type.Object({
        ruleSet: Type.String(),
        limit: TimeLimitView,
        immediate: Type.Boolean(),
        dueAt: Type.Optional(Instant),
        why: Type.Object({ vi: list(Type.String()), en: list(Type.String()) }),
        handover: Type.Enum(['at-once', 'same-day', 'next-working-morning']),
        handoverBy: Instant,
      }),
    ),
    sameOpen: Type.Boolean(),
    warnings: list(Type.Object({ kind: Type.String(), tone: Type.Enum(['info', 'warn', 'bad']), vi: Type.String(), en: Type.String(), reference: Type.Optional(Type.String()) })),
  }),
})

export const keepReception = defineContract({
  id: 'keepReception',
  summary: 'Keep what was typed at the counter, field by field; an empty text clears',
  method: 'PATCH',
  path: '/api/desk/receptions/:draftId',
  params: DraftParams,
  body: Type.Object({
    fields: Type.Optional(Fields),
    answers: Type.Optional(Fields),
    counts: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Object({ originals: Type.Integer({ minimum: 0, maximum: 999 }), copies: Type.Integer({ minimum: 0, maximum: 999 }) }))),
    place: Type.Optional(Type.Union([Type.Object({ receivingUnitId: Uuid, resolvingUnitId: Uuid }), Type.Null()])),
    caseKey: Type.Optional(Type.Union([Line, Type.Null()])),
  }),
  answer: Type.Object({ kept: Type.Boolean() }),
})

export const acceptReception = defineContract({
  id: 'acceptReception',
  summary: 'Receive: code, promised date, slip, papers on their way; one press, one transaction',
  method: 'POST',
  path: '/api/desk/receptions/:draftId/accept',
  params: DraftParams,
  body: Type.Object({}),
  answer: Type.Object({ dossierId: Uuid, code: Type.Optional(Type.String()), dueAt: Type.Optional(Instant), slip: Type.Boolean(), immediate: Type.Boolean(), /** Of the money taken in the same press. */ moneyReceiptId: Type.Optional(Uuid) }),
})

const GuidanceView = Type.Object({
  guidanceId: Uuid,
  unitName: Type.String(),
  personName: Type.String(),
  procedureCode: Type.String(),
  procedureName: Type.String(),
  lacking: list(Type.String()),
  note: Type.String(),
  toldBy: Type.String(),
  toldAt: Instant,
})

export const recordGuidance = defineContract({
  id: 'recordGuidance',
  summary: 'Keep what somebody without complete papers was told to bring (NĐ 61/2018 article 15)',
  method: 'POST',
  path: '/api/desk/receptions/:draftId/guidance',
  params: DraftParams,
  body: Type.Object({ note: Type.Optional(Words) }),
  answer: Type.Object({ guidanceId: Uuid }),
})

export const showGuidance = defineContract({
  id: 'showGuidance',
  summary: 'What somebody was told to bring, for the print',
  method: 'GET',
  path: '/api/desk/guidance/:guidanceId',
  params: Type.Object({ guidanceId: Uuid }),
  answer: GuidanceView,
})

export const listGuidance = defineContract({
  id: 'listGuidance',
  summary: 'What was told at my desks, newest first',
  method: 'GET',
  path: '/api/desk/guidance',
  answer: Type.Object({ items: list(GuidanceView) }),
})

const Listed = Type.Object({ count: Count, items: list(DossierLine) })

export const showDay = defineContract({
  id: 'showDay',
  summary: 'The day of a desk: received, waiting to be handed over, results to return, answers owed, due today',
  method: 'GET',
  path: '/api/desk/day',
  query: Type.Object({ unitId: Type.Optional(Uuid) }),
  answer: Type.Object({
    on: PlainDate,
    /** The moment these were looked up: what lies before it is late. */
    at: Instant,
    desks: list(UnitRef),
    counts: Type.Object({ received: Count, receivedByMe: Count, returned: Count, returnedByMe: Count }),
    awaiting: Listed,
    dueToday: Listed,
    ready: Type.Object({ count: Count, longWaiting: Count }),
    handover: Type.Object({ waiting: Count, overdue: Count }),
    incoming: Count,
    longDays: Count,
  }),
})

import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Answered, Month } from './contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Uuid = Type.String({ format: 'uuid' })
const OfMonth = { unitId: Type.Optional(Uuid), month: Type.Optional(Month) }

/** What one sitting can call. */
export const MOST_DRAWN = 200

export const drawCalls = defineContract({
  id: 'drawCalls',
  summary: 'Draw by lot, of those of a month who have not answered, whom to call for a rating; nobody is drawn twice',
  method: 'POST',
  path: '/api/desk/surveys/calls',
  body: Type.Object({ ...OfMonth, size: Type.Integer({ minimum: 1, maximum: MOST_DRAWN }) }),
  answer: Type.Object({ drawn: Type.Integer(), left: Type.Integer() }),
})

export const listCalls = defineContract({
  id: 'listCalls',
  summary: 'Whom to call for a rating: drawn, not answered yet',
  method: 'GET',
  path: '/api/desk/surveys/calls',
  query: Type.Object(OfMonth),
  answer: Type.Object({
    unit: Type.Object({ id: Type.String(), name: Type.String() }),
    month: Type.String(),
    /** Not answered and never drawn. */
    waiting: Type.Integer(),
    items: list(Type.Object({ dossierId: Uuid, dossierCode: Type.String(), procedureName: Type.String(), unitName: Type.String(), name: Type.String(), phone: Type.Optional(Type.String()), endsAt: Type.String(), unreachedAt: Type.Optional(Type.String()) })),
    questions: list(Type.Object({ key: Type.String(), asked: Type.Object({ vi: Type.String(), en: Type.String() }), choices: list(Type.Object({ points: Type.Integer(), said: Type.Object({ vi: Type.String(), en: Type.String() }) })), required: Type.Boolean() })),
  }),
})

export const typePhoneRating = defineContract({
  id: 'typePhoneRating',
  summary: 'Type in what was answered by telephone; only of a dossier that was drawn, never by the official who examined it',
  method: 'POST',
  path: '/api/desk/surveys/phone',
  body: Type.Object({ dossierId: Uuid, ...Answered }),
  answer: Type.Object({}),
})

export const noteUnreached = defineContract({
  id: 'noteUnreached',
  summary: 'Nobody answered the call: it goes to the end of the list',
  method: 'POST',
  path: '/api/desk/surveys/calls/unreached',
  body: Type.Object({ dossierId: Uuid }),
  answer: Type.Object({ at: Type.String() }),
})

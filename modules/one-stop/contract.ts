import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const level = Type.Enum(['province', 'district', 'commune'])
const count = Type.Integer({ minimum: 0 })

/** `area`: names from the desk's own area up to the province, as the profile's world has them today. */
const desk = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level,
  area: Type.Immutable(Type.Array(Type.String())),
})

export const listBoards = defineContract({
  id: 'listBoards',
  summary: 'One-stop desks that have a public board, in order of code',
  method: 'GET',
  path: '/api/boards',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 300, description: 'Words of the name, with or without tones, or the beginning of a code' })),
    level: Type.Optional(level),
    after: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  answer: Type.Object({ items: Type.Immutable(Type.Array(desk)), next: Type.Optional(Type.String()) }),
})

export const getBoard = defineContract({
  id: 'getBoard',
  summary: 'What the board of a one-stop desk shows anyone: whose it is and today’s counts, nothing of a dossier or a person',
  method: 'GET',
  path: '/api/boards/:unitCode',
  params: Type.Object({ unitCode: Type.String({ maxLength: 60 }) }),
  answer: Type.Object({
    desk,
    counts: Type.Object({ receivedToday: count, returnedToday: count, inHand: count, dueToday: count }),
    countedAt: Type.String({ description: 'ISO 8601, UTC' }),
  }),
})

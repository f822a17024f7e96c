import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { NATIONAL_FAULTS } from './domain/national/national-fault.ts'

const kind = Type.Enum(['differs', 'only-here', 'only-there'])
const count = Type.Integer()
const comparison = Type.Object({
  id: Type.String(),
  comparedAt: Type.String(),
  comparedByName: Type.String(),
  fileName: Type.String(),
  source: Type.Enum(['file', 'network']),
  complete: Type.Boolean({ description: 'False where the file broke off: then nothing is said to be missing there' }),
  counts: Type.Object({ rows: count, unreadable: count, same: count, onlyHere: count, onlyThere: count, differs: count }),
})

export const compareWithNational = defineContract({
  id: 'compareWithNational',
  summary: 'Hold the public catalogue against a file of the national one (same shapes as the import); nothing is changed',
  method: 'POST',
  path: '/api/procedures/national-comparisons',
  body: 'bytes',
  answer: comparison,
})

export const listNationalDifferences = defineContract({
  id: 'listNationalDifferences',
  summary: 'What differed at the newest comparison, by code',
  method: 'GET',
  path: '/api/procedures/national-comparisons/newest',
  query: Type.Object({ kind: Type.Optional(kind), after: Type.Optional(Type.String({ maxLength: 60 })) }),
  answer: Type.Object({
    comparison: Type.Optional(comparison),
    /** Over the network: since when, until when, why it last stopped. */
    reading: Type.Object({ connected: Type.Boolean(), beganAt: Type.Optional(Type.String()), endedAt: Type.Optional(Type.String()), read: Type.Optional(count), fault: Type.Optional(Type.Enum([...NATIONAL_FAULTS])), faultAt: Type.Optional(Type.String()) }),
    items: Type.Immutable(
      Type.Array(
        Type.Object({
          code: Type.String(), name: Type.String(), kind,
          elements: Type.Immutable(Type.Array(Type.Object({ element: Type.String(), change: Type.Enum(['added', 'removed', 'changed']), before: Type.Optional(Type.String()), after: Type.Optional(Type.String()) }))),
        }),
      ),
    ),
    next: Type.Optional(Type.String()),
  }),
})

export const readNationalNow = defineContract({
  id: 'readNationalNow',
  summary: 'Read the national catalogue over the network now, and compare it when all of it is read',
  method: 'POST',
  path: '/api/procedures/national-comparisons/readings',
  body: Type.Object({}),
  answer: Type.Object({}),
})

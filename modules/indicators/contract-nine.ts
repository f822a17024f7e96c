import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { IndexQuery } from './contract.ts'

const { unit, period, on } = IndexQuery.properties

export const showNineIndices = defineContract({
  id: 'showNineIndices',
  summary: 'The nine indices of TT 01/2018 of a unit, for everybody; those of its officials are not public',
  method: 'GET',
  path: '/api/quality/nine-indices',
  query: Type.Object({ unit, period, on }),
  answer: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    dossiers: Type.Integer(),
    /** By number of the index, one decimal; absent: no data. */
    indices: Type.Immutable(Type.Array(Type.Object({ index: Type.Integer(), value: Type.Optional(Type.Number()) }))),
    total: Type.Number(),
    outOf: Type.Number(),
    verdict: Type.Optional(Type.String()),
  }),
})

import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Id = Type.String({ format: 'uuid' })
const PlanParams = Type.Object({ planId: Id })

export const listPlanDue = defineContract({
  id: 'listPlanDue',
  summary: 'What of a plan is late or due soon, unit by unit',
  method: 'GET',
  path: '/api/plans/:planId/due',
  params: PlanParams,
  answer: Type.Object({
    planId: Id, number: Type.String(), title: Type.String(), year: Type.Number(), issuedOn: Day, today: Day,
    items: list(Type.Object({
      unitId: Id, code: Type.String(), name: Type.String(), late: Type.Integer(), soon: Type.Integer(), mayUrge: Type.Boolean(), closedOn: Type.Optional(Day),
      lines: list(Type.Object({ serial: Type.Number(), reference: Type.String(), text: Type.String(), part: Type.String(), lastDay: Day, isLate: Type.Boolean() })),
      /** The newest one. */
      letter: Type.Optional(Type.Object({ letterId: Id, number: Type.String(), sentOn: Day })),
    })),
  }),
})

export const writeFollowUp = defineContract({
  id: 'writeFollowUp',
  summary: 'Write the follow-up letter to one unit, numbered and signed, with the list annexed; once a day',
  method: 'POST',
  path: '/api/plans/:planId/units/:unitId/letters',
  params: Type.Object({ planId: Id, unitId: Id }),
  answer: Type.Object({ letterId: Id, number: Type.String(), matters: Type.Integer() }),
})

export const openFollowUp = defineContract({
  id: 'openFollowUp',
  summary: 'The follow-up letter as PDF',
  method: 'GET',
  path: '/api/plans/:planId/letters/:letterId/file',
  params: Type.Object({ planId: Id, letterId: Id }),
  answer: 'bytes',
})

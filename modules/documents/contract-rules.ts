import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Day = Type.String({ format: 'date' })
const Line = Type.String({ minLength: 1, maxLength: 300 })
const Lines = Type.Immutable(Type.Array(Line, { maxItems: 50 }))
const By = Type.Enum(['result', 'population', 'business'])

const Rule = Type.Object({
  code: Type.String(),
  componentCodes: Lines,
  componentWords: Lines,
  procedureCodes: Lines,
  replacedBy: By,
  resultCodes: Lines,
  resultWords: Lines,
  freshMonths: Type.Optional(Type.Integer()),
  validFrom: Day,
  validUntil: Type.Optional(Day),
  source: Type.String(),
  standing: Type.Enum(['in-force', 'to-come', 'over']),
})

export const listReplacementRules = defineContract({
  id: 'listReplacementRules',
  summary: 'What replaces which component: an earlier result or a register, from when until when, and what says so',
  method: 'GET',
  path: '/api/replacement-rules',
  answer: Type.Object({ items: Type.Immutable(Type.Array(Rule)) }),
})

export const addReplacementRule = defineContract({
  id: 'addReplacementRule',
  summary: 'Add a rule: the names a component begins with, and what takes its place',
  method: 'POST',
  path: '/api/replacement-rules',
  body: Type.Object({
    componentCodes: Type.Optional(Lines),
    componentWords: Type.Optional(Lines),
    procedureCodes: Type.Optional(Lines),
    replacedBy: By,
    resultCodes: Type.Optional(Lines),
    resultWords: Type.Optional(Lines),
    freshMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    validFrom: Day,
    validUntil: Type.Optional(Day),
    source: Type.String({ maxLength: 500 }),
  }),
  answer: Type.Object({ code: Type.String() }),
})

export const endReplacementRule = defineContract({
  id: 'endReplacementRule',
  summary: 'End a rule with a last day, today at the earliest; it stays on record',
  method: 'POST',
  path: '/api/replacement-rules/:ruleCode/end',
  params: Type.Object({ ruleCode: Type.String({ minLength: 1, maxLength: 100 }) }),
  body: Type.Object({ until: Type.Optional(Day) }),
  answer: Type.Object({ validUntil: Type.Optional(Day) }),
})

import { ok } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as calls from '../application/call-sample.ts'
import * as contract from '../contract-calls.ts'
import { questionnaireOn, type Scores } from '../domain/questionnaire.ts'
import { surveyRefusals as refusals } from './refusal-words.ts'
import { questionsOf } from './surveys.route.ts'

const MAY_CALL = { may: 'call', on: 'survey' } as const
const about = ({ body }: { readonly body: { readonly dossierId: string } }) => ({ thing: 'survey', thingId: body.dossierId, purpose: 'satisfaction-survey' })

export const callRoutes: readonly Route[] = [
  defineRoute({ contract: contract.drawCalls, permission: MAY_CALL, audit: { event: 'survey-calls-drawn' }, refusals, handle: (work, { body }) => calls.drawCalls(work, body) }),
  defineRoute({
    contract: contract.listCalls,
    permission: MAY_CALL,
    audit: { event: 'survey-calls-listed' },
    refusals,
    handle: async (work, { query }) => {
      const listed = await calls.listCalls(work, query)
      if (!listed.ok) return listed
      const { unit, month, waiting, calls: found } = listed.value
      return ok({ unit: { id: unit.id, name: unit.name }, month: month.slice(0, 7), waiting, items: found.map(({ unitId: _unitId, ...call }) => call), questions: questionsOf(questionnaireOn(plainDateAt(work.now))) })
    },
  }),
  defineRoute({ contract: contract.typePhoneRating, permission: MAY_CALL, audit: { event: 'phone-rating-typed', about }, refusals, handle: (work, { body: { scores, ...rest } }) => calls.typePhoneRating(work, { ...rest, scores: scores as Scores }) }),
  defineRoute({ contract: contract.noteUnreached, permission: MAY_CALL, audit: { event: 'survey-call-unreached', about }, refusals, handle: (work, { body }) => calls.noteUnreached(work, body.dossierId) }),
]

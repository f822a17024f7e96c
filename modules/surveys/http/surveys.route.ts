import { ok } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { KeyRing } from '../../../platform/keys/key-ring.ts'
import { drawQr } from '../../../platform/pdf/draw-qr.ts'
import { findUnit } from '../../organisation/index.ts'
import { closeLowCase, listLowCases } from '../application/low-cases.ts'
import { findMySurvey, findSurveyOf, rateByLink, showSurvey, typePaperRating } from '../application/rate-dossier.ts'
import { noteDevice } from '../application/rated-devices.ts'
import { showSurveyResults } from '../application/show-results.ts'
import { surveyPathOf } from '../application/survey-token.ts'
import * as contract from '../contract.ts'
import { POINTS, type Questionnaire, type Scores } from '../domain/questionnaire.ts'
import type { SurveysPorts } from '../ports.ts'
import { surveyRefusals } from './refusal-words.ts'

/** Who opened or answered a questionnaire must not be found in any trail (NĐ 61/2018 article 27.3). */
const ANONYMOUS = { event: false, because: 'a rating is anonymous: a trail of who rated when would undo it' } as const
const SLOW = 60

const viewOfCase = ({ id, unitName, month, scores: { overall, attitude }, words, dossierCode, closed }: Awaited<ReturnType<typeof listLowCases>>['cases'][number]) => ({
  id, unitName, month: month.slice(0, 7), ...(overall === undefined ? {} : { overall }), ...(attitude === undefined ? {} : { attitude }), ...(words ? { words } : {}), ...(dossierCode ? { dossierCode } : {}), ...(closed ? { closed } : {}),
})

export const questionsOf = ({ questions }: Questionnaire) => questions.map(({ key, asked, choices, required }) => ({ key, asked, required, choices: POINTS.map((points) => ({ points, said: choices[points] })) }))

const citizenRoutes = (secret: KeyRing): readonly Route[] => [
  defineRoute({
    contract: contract.showSurvey,
    permission: 'public',
    audit: ANONYMOUS,
    refusals: surveyRefusals,
    perMinute: SLOW,
    handle: async (work, { params }) => {
      const shown = await showSurvey(work, params.token)
      if (!shown.ok) return shown
      const { invitation, questionnaire, state } = shown.value
      const unit = await findUnit(work, invitation.unitId as UnitId)
      return ok({ procedureName: invitation.procedureName, unitName: unit?.name ?? '', state, source: questionnaire.source, questions: questionsOf(questionnaire) })
    },
  }),
  defineRoute({
    contract: contract.rateDossier,
    permission: 'public',
    audit: ANONYMOUS,
    refusals: surveyRefusals,
    perMinute: SLOW,
    handle: async (work, { params, body: { scores, channel = 'link', ...rest }, client }, reply) => {
      const rated = await rateByLink(work, { ...params, ...rest, channel, scores: scores as Scores })
      if (!rated.ok) return rated
      const mark = await noteDevice(work, secret, { token: client.dayMark, address: client.address, channel, unitId: rated.value.unitId })
      if (mark !== undefined) reply.setDayMark(mark)
      return ok({})
    },
  }),
]

export const surveyRoutes = ({ publicUrl, secret }: SurveysPorts): readonly Route[] => [
  ...citizenRoutes(secret),
  defineRoute({
    contract: contract.findMySurvey,
    permission: 'citizen',
    audit: ANONYMOUS,
    refusals: surveyRefusals,
    handle: async (work, { params }) => {
      const found = await findMySurvey(work, params.dossierId)
      return found.ok ? ok({ path: surveyPathOf(secret, found.value), answered: found.value.isAnswered }) : found
    },
  }),
  defineRoute({
    contract: contract.findSurveyLink,
    permission: { may: 'invite', on: 'survey' },
    audit: { event: 'survey-link-shown', about: ({ query }) => ({ thing: 'survey', thingId: query.code, purpose: 'satisfaction-survey' }) },
    refusals: surveyRefusals,
    handle: async (work, { query }) => {
      const found = await findSurveyOf(work, query.code)
      if (!found.ok) return found
      const path = surveyPathOf(secret, found.value)
      return ok({ code: found.value.dossierCode, procedureName: found.value.procedureName, answered: found.value.isAnswered, path, qr: drawQr(`${publicUrl}${path}`) })
    },
  }),
  defineRoute({
    contract: contract.typePaperRating,
    permission: { may: 'invite', on: 'survey' },
    audit: { event: 'paper-rating-typed', about: ({ body }) => ({ thing: 'survey', thingId: body.code, purpose: 'satisfaction-survey' }) },
    refusals: surveyRefusals,
    handle: (work, { body: { scores, ...rest } }) => typePaperRating(work, { ...rest, scores: scores as Scores }),
  }),
  defineRoute({
    contract: contract.showSurveyResults,
    permission: { may: 'read', on: 'survey' },
    audit: { event: false, because: 'sums of at least five ratings; nobody is in them' },
    refusals: surveyRefusals,
    handle: (work, { query }) => showSurveyResults(work, query),
  }),
  defineRoute({
    contract: contract.listLowCases,
    permission: { may: 'handle', on: 'survey' },
    audit: { event: 'low-scores-listed' },
    refusals: {},
    handle: async (work, { query }) => {
      const { cases, ...rest } = await listLowCases(work, query)
      return ok({ ...rest, items: cases.map(viewOfCase) })
    },
  }),
  defineRoute({
    contract: contract.closeLowCase,
    permission: { may: 'handle', on: 'survey' },
    audit: { event: 'low-score-closed', about: ({ params }) => ({ thing: 'low-score-case', thingId: params.caseId }) },
    refusals: surveyRefusals,
    handle: (work, { params, body }) => closeLowCase(work, { ...params, ...body }),
  }),
]

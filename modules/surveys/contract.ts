import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Uuid = Type.String({ format: 'uuid' })
const Said = Type.Object({ vi: Type.String(), en: Type.String() })
const Points = Type.Integer({ minimum: 0, maximum: 2 })
export const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: '2025-02; the month of today when absent' })
const Words = Type.String({ maxLength: 2000 })
const Scores = Type.Object({ overall: Type.Optional(Points), time: Type.Optional(Points), contacts: Type.Optional(Points), agencies: Type.Optional(Points), attitude: Type.Optional(Points) })
const TokenParams = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }) })
const Code = Type.String({ minLength: 1, maxLength: 60 })
export const Answered = { scores: Scores, words: Type.Optional(Words), wantsAnswer: Type.Optional(Type.Boolean()) }

export const showSurvey = defineContract({
  id: 'showSurvey',
  summary: 'The questionnaire behind an unguessable link: about which procedure and unit, and whether it was answered',
  method: 'GET',
  path: '/api/surveys/:token',
  params: TokenParams,
  answer: Type.Object({
    procedureName: Type.String(),
    unitName: Type.String(),
    state: Type.Enum(['open', 'answered', 'ended']),
    source: Type.String(),
    questions: list(Type.Object({ key: Type.String(), asked: Said, choices: list(Type.Object({ points: Points, said: Said })), required: Type.Boolean() })),
  }),
})

export const rateDossier = defineContract({
  id: 'rateDossier',
  summary: 'Rate a finished dossier, once; kept apart from whose it was',
  method: 'POST',
  path: '/api/surveys/:token/rating',
  params: TokenParams,
  body: Type.Object({ ...Answered, channel: Type.Optional(Type.Enum(['link', 'kiosk'])) }),
  answer: Type.Object({}),
})

export const findMySurvey = defineContract({
  id: 'findMySurvey',
  summary: 'The questionnaire of my own finished dossier',
  method: 'GET',
  path: '/api/my/surveys/:dossierId',
  params: Type.Object({ dossierId: Uuid }),
  answer: Type.Object({ path: Type.String(), answered: Type.Boolean() }),
})

export const findSurveyLink = defineContract({
  id: 'findSurveyLink',
  summary: 'The link and QR code of the questionnaire of a finished dossier, to be shown at the desk',
  method: 'GET',
  path: '/api/desk/surveys/link',
  query: Type.Object({ code: Code }),
  answer: Type.Object({ code: Type.String(), procedureName: Type.String(), answered: Type.Boolean(), path: Type.String(), qr: Type.String({ description: 'SVG' }) }),
})

export const typePaperRating = defineContract({
  id: 'typePaperRating',
  summary: 'Type in a rating given on paper; never by the official who examined the dossier',
  method: 'POST',
  path: '/api/desk/surveys/paper',
  body: Type.Object({ code: Code, ...Answered }),
  answer: Type.Object({}),
})

const Figures = { invited: Type.Integer(), rated: Type.Integer(), /** Per cent, with the interval at 95 %. */ rate: Type.Optional(Type.Number()), low: Type.Optional(Type.Number()), high: Type.Optional(Type.Number()) }
const Unit = Type.Object({ id: Type.String(), name: Type.String() })

export const showSurveyResults = defineContract({
  id: 'showSurveyResults',
  summary: 'Satisfaction of a unit in a month with its margin, by question, over twelve months, and of the units below; at least five ratings together',
  method: 'GET',
  path: '/api/desk/surveys/results',
  query: Type.Object({ unitId: Type.Optional(Uuid), month: Type.Optional(Month) }),
  answer: Type.Object({
    unit: Unit,
    month: Type.String(),
    ...Figures,
    questions: list(Type.Object({ key: Type.String(), asked: Said, choices: list(Said), counts: list(Type.Integer()), index: Type.Optional(Type.Integer()), mean: Type.Optional(Type.Number()) })),
    months: list(Type.Object({ month: Type.String(), rated: Type.Integer(), rate: Type.Optional(Type.Number()) })),
    units: list(Type.Object({ unit: Unit, ...Figures })),
  }),
})

export const listLowCases = defineContract({
  id: 'listLowCases',
  summary: 'Low scores to be looked into; the dossier is named only where whoever rated asked to be answered',
  method: 'GET',
  path: '/api/desk/surveys/cases',
  query: Type.Object({ list: Type.Optional(Type.Enum(['open', 'closed'])), after: Type.Optional(Uuid) }),
  answer: Type.Object({
    open: Type.Integer(),
    next: Type.Optional(Uuid),
    items: list(Type.Object({
      id: Uuid, unitName: Type.String(), month: Type.String(), overall: Type.Optional(Points), attitude: Type.Optional(Points), words: Type.Optional(Type.String()), dossierCode: Type.Optional(Type.String()),
      closed: Type.Optional(Type.Object({ at: Type.String(), by: Type.String(), findings: Type.String() })),
    })),
  }),
})

export const closeLowCase = defineContract({
  id: 'closeLowCase',
  summary: 'Write down what was found about a low score, and close it',
  method: 'POST',
  path: '/api/desk/surveys/cases/:caseId/close',
  params: Type.Object({ caseId: Uuid }),
  body: Type.Object({ findings: Type.String({ minLength: 1, maxLength: 2000 }) }),
  answer: Type.Object({}),
})

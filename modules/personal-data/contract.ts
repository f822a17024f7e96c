import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Uuid = Type.String({ format: 'uuid' })
const At = Type.String({ format: 'date-time' })
const Line = Type.String({ minLength: 1, maxLength: 300 })
const Words = Type.String({ minLength: 1, maxLength: 4000 })
const Kind = Type.Enum(['access', 'correct', 'restrict', 'object', 'withdraw-consent', 'protect', 'erase'])
const PageNumber = Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 }))

const ShownRequest = Type.Object({
  id: Uuid,
  kind: Kind,
  words: Type.String(),
  receivedAt: At,
  answerDueAt: Type.Optional(At),
  doneDueAt: At,
  state: Type.Enum(['received', 'accepted', 'refused', 'done']),
  isExtended: Type.Boolean(),
  personName: Type.String(),
  doerName: Type.Optional(Type.String()),
  source: Type.String(),
  isLate: Type.Boolean(),
  mayExtend: Type.Boolean(),
  mayLift: Type.Boolean(),
  shownPaper: Type.Optional(Type.String()),
  consents: list(Type.Object({ id: Uuid, purpose: Type.String(), givenAt: At })),
  steps: list(Type.Object({ at: At, byName: Type.String(), step: Type.Enum(['received', 'accepted', 'refused', 'extended', 'done', 'lifted']), words: Type.String() })),
})

export const downloadOwnData = defineContract({
  id: 'downloadOwnData',
  summary: 'Everything kept about oneself, as one JSON file (NĐ 13/2023 article 9.3, 9.5)',
  method: 'GET',
  path: '/api/personal-data/mine',
  answer: 'bytes',
})

export const askAboutOwnData = defineContract({
  id: 'askAboutOwnData',
  summary: 'Ask to see, correct, restrict, protect, erase one’s data, object to its use or withdraw a consent',
  method: 'POST',
  path: '/api/personal-data/requests',
  body: Type.Object({ kind: Kind, words: Words }),
  answer: Type.Object({ requestId: Uuid }),
})

export const listOwnDataRequests = defineContract({
  id: 'listOwnDataRequests',
  summary: 'One’s own requests with their dates and answers',
  method: 'GET',
  path: '/api/personal-data/requests/mine',
  answer: Type.Object({ items: list(ShownRequest) }),
})

export const listDataRequests = defineContract({
  id: 'listDataRequests',
  summary: 'Requests of all people, open ones by their date, or those that ended',
  method: 'GET',
  path: '/api/personal-data/requests',
  query: Type.Object({ ended: Type.Optional(Type.Boolean()), page: PageNumber }),
  answer: Type.Object({ items: list(ShownRequest), hasMore: Type.Boolean() }),
})

export const answerDataRequest = defineContract({
  id: 'answerDataRequest',
  summary: 'Accept, refuse, extend once or finish a request, with the words its person reads; finishing carries out a correction, restriction or withdrawal, lifting ends a restriction',
  method: 'POST',
  path: '/api/personal-data/requests/:requestId/answer',
  params: Type.Object({ requestId: Uuid }),
  body: Type.Object({
    step: Type.Enum(['accepted', 'refused', 'extended', 'done', 'lifted']),
    words: Words,
    doerSignInName: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    correction: Type.Optional(Type.Object({ name: Type.Optional(Line), birthOn: Type.Optional(Type.String({ format: 'date' })), phone: Type.Optional(Line), email: Type.Optional(Line), address: Type.Optional(Line) })),
    consentId: Type.Optional(Uuid),
  }),
  answer: Type.Object({}),
})

export const recordDataRequest = defineContract({
  id: 'recordDataRequest',
  summary: 'Write down at the counter what somebody without an electronic identity asks about their data',
  method: 'POST',
  path: '/api/desk/data-requests',
  body: Type.Object({ fullName: Line, personalIdNumber: Type.String({ minLength: 1, maxLength: 30 }), phone: Type.Optional(Type.String({ maxLength: 30 })), kind: Kind, words: Words, shownPaper: Line }),
  answer: Type.Object({ requestId: Uuid, doneDueAt: At, answerDueAt: Type.Optional(At) }),
})

export const listDeskDataRequests = defineContract({
  id: 'listDeskDataRequests',
  summary: 'What was asked at one’s own counter, newest first, with each answer',
  method: 'GET',
  path: '/api/desk/data-requests',
  answer: Type.Object({ items: list(ShownRequest) }),
})

const Duty = Type.Enum(['impact-file', 'level-file', 'log-review', 'vulnerability-scan', 'penetration-test', 'risk-review', 'incident-drill', 'yearly-report'])
const Day = Type.String({ format: 'date' })

export const listStandingDuties = defineContract({
  id: 'listStandingDuties',
  summary: 'What whoever runs the system owes again and again: impact file, level file, reviews, scans, reports; due first',
  method: 'GET',
  path: '/api/personal-data/standing-duties',
  answer: Type.Object({
    items: list(Type.Object({
      duty: Duty, source: Type.String(), certain: Type.Boolean(), dueOn: Type.Optional(Day), isLate: Type.Boolean(),
      done: list(Type.Object({ doneOn: Day, words: Type.String(), byName: Type.String(), at: At })),
    })),
  }),
})

export const recordStandingDuty = defineContract({
  id: 'recordStandingDuty',
  summary: 'Record when a standing duty was done, and by which paper',
  method: 'POST',
  path: '/api/personal-data/standing-duties',
  body: Type.Object({ duty: Duty, doneOn: Type.Optional(Day), words: Type.String({ maxLength: 4000 }) }),
  answer: Type.Object({}),
})

const Facts = Type.Object({ happened: Words, dataKinds: Words, peopleCount: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })), consequences: Words, measures: Words })

export const recordBreach = defineContract({
  id: 'recordBreach',
  summary: 'Record a breach of personal data; its 72 hours run from the moment it was noticed',
  method: 'POST',
  path: '/api/personal-data/breaches',
  body: Type.Object({ noticedAt: At, ...Facts.properties }),
  answer: Type.Object({ breachId: Uuid }),
})

export const learnOfBreach = defineContract({
  id: 'learnOfBreach',
  summary: 'Write down what is known now; earlier words stay in the journal',
  method: 'POST',
  path: '/api/personal-data/breaches/:breachId/facts',
  params: Type.Object({ breachId: Uuid }),
  body: Facts,
  answer: Type.Object({}),
})

export const notifyOfBreach = defineContract({
  id: 'notifyOfBreach',
  summary: 'Record that the ministry was told: number and moment of the notice, and why it is late where it is',
  method: 'POST',
  path: '/api/personal-data/breaches/:breachId/notice',
  params: Type.Object({ breachId: Uuid }),
  body: Type.Object({ number: Type.String({ minLength: 1, maxLength: 100 }), notifiedAt: At, lateReason: Type.Optional(Words) }),
  answer: Type.Object({}),
})

export const printBreachNotice = defineContract({
  id: 'printBreachNotice',
  summary: 'The notice of a breach to the ministry with all that article 23 asks for, as PDF to be numbered and signed',
  method: 'GET',
  path: '/api/personal-data/breaches/:breachId/notice.pdf',
  params: Type.Object({ breachId: Uuid }),
  answer: 'bytes',
})

export const closeBreach = defineContract({
  id: 'closeBreach',
  summary: 'Close a breach the ministry was told of, with what was done in the end',
  method: 'POST',
  path: '/api/personal-data/breaches/:breachId/close',
  params: Type.Object({ breachId: Uuid }),
  body: Type.Object({ words: Words }),
  answer: Type.Object({}),
})

export const listBreaches = defineContract({
  id: 'listBreaches',
  summary: 'The register of breaches, newest first, with their clocks and journals',
  method: 'GET',
  path: '/api/personal-data/breaches',
  query: Type.Object({ page: PageNumber }),
  answer: Type.Object({
    hasMore: Type.Boolean(),
    items: list(Type.Object({
      id: Uuid, noticedAt: At, noticeDueAt: At, state: Type.Enum(['open', 'notified', 'closed']), isLate: Type.Boolean(), hoursLeft: Type.Optional(Type.Integer()),
      facts: Type.Object({ happened: Type.String(), dataKinds: Type.String(), peopleCount: Type.Optional(Type.Integer()), consequences: Type.String(), measures: Type.String() }),
      events: list(Type.Object({ at: At, byName: Type.String(), type: Type.Enum(['recorded', 'learnt', 'notified', 'closed']), words: Type.String() })),
    })),
  }),
})

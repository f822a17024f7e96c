import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { FileCheckView } from '../official-documents/contract-signing.ts'
import { PaperView } from '../official-documents/contract.ts'
import { DossierParams, DossierView, DueView, Instant, Limit, Line, list, Next, SummaryView, Uuid } from './contract-views.ts'

export const listMyDossiers = defineContract({
  id: 'listMyDossiers',
  summary: 'Dossiers I applied for or handed in, newest first; all of them, or those found by words without tones',
  method: 'GET',
  path: '/api/my/dossiers',
  query: Type.Object({ q: Type.Optional(Line), part: Type.Optional(Type.Enum(['waiting', 'open', 'ended'])), procedureCode: Type.Optional(Line), after: Type.Optional(Line), limit: Limit }),
  answer: Type.Object({ items: list(SummaryView), next: Next }),
})

export const showMyDossier = defineContract({
  id: 'showMyDossier',
  summary: 'One of my dossiers by code or id, with its timeline and the reason for its date',
  method: 'GET',
  path: '/api/my/dossiers/:reference',
  params: Type.Object({ reference: Line }),
  answer: DossierView,
})

export const lookUpDossier = defineContract({
  id: 'lookUpDossier',
  summary: 'Anyone, by code: the code and the degree of completion, nothing else (TT 01/2018 article 16.2d)',
  method: 'GET',
  path: '/api/dossiers/lookup',
  query: Type.Object({ code: Line }),
  answer: Type.Object({ code: Type.String(), completion: Type.Object({ done: Type.Integer(), of: Type.Integer() }) }),
})

export const downloadSlip = defineContract({
  id: 'downloadSlip',
  summary: 'The appointment slip (Mẫu 01) as PDF',
  method: 'GET',
  path: '/api/dossiers/:dossierId/slip',
  params: DossierParams,
  answer: 'bytes',
})

export const openMyControlSlip = defineContract({
  id: 'openMyControlSlip',
  summary: 'The control slip of one’s own dossier as PDF: from whose hands into whose, when, and in time or not',
  method: 'GET',
  path: '/api/dossiers/:dossierId/control-slip',
  params: DossierParams,
  answer: 'bytes',
})

export const printDeclaration = defineContract({
  id: 'printDeclaration',
  summary: 'The declaration as filed, on the layout of its form, as PDF',
  method: 'GET',
  path: '/api/dossiers/:dossierId/declaration',
  params: DossierParams,
  answer: 'bytes',
})

export const listDossierPapers = defineContract({
  id: 'listDossierPapers',
  summary: 'Every numbered paper of a dossier, each edition, with who answers for it',
  method: 'GET',
  path: '/api/dossiers/:dossierId/papers',
  params: DossierParams,
  answer: Type.Object({ items: list(PaperView) }),
})

export const downloadPaper = defineContract({
  id: 'downloadPaper',
  summary: 'One numbered paper of a dossier as PDF, as it was issued',
  method: 'GET',
  path: '/api/dossiers/:dossierId/papers/:documentId',
  params: Type.Object({ ...DossierParams.properties, documentId: Uuid }),
  answer: 'bytes',
})

export const downloadResult = defineContract({
  id: 'downloadResult',
  summary: 'A result file of a dossier',
  method: 'GET',
  path: '/api/dossiers/:dossierId/results/:serial',
  params: Type.Object({ dossierId: Uuid, serial: Type.Integer({ minimum: 1 }) }),
  answer: 'bytes',
})

export const downloadComponentFile = defineContract({
  id: 'downloadComponentFile',
  summary: 'A file handed in with a dossier',
  method: 'GET',
  path: '/api/dossiers/:dossierId/files/:fileId',
  params: Type.Object({ dossierId: Uuid, fileId: Uuid }),
  answer: 'bytes',
})

export const checkResultSignatures = defineContract({
  id: 'checkResultSignatures',
  summary: 'Who signed a result, when, and whether it is valid',
  method: 'GET',
  path: '/api/dossiers/:dossierId/results/:serial/signatures',
  params: Type.Object({ dossierId: Uuid, serial: Type.Integer({ minimum: 1 }) }),
  answer: FileCheckView,
})

export const checkComponentSignatures = defineContract({
  id: 'checkComponentSignatures',
  summary: 'Who signed a file handed in with a dossier, when, and whether it is valid',
  method: 'GET',
  path: '/api/dossiers/:dossierId/files/:fileId/signatures',
  params: Type.Object({ dossierId: Uuid, fileId: Uuid }),
  answer: FileCheckView,
})

export const explainDossierDueDate = defineContract({
  id: 'explainDossierDueDate',
  summary: 'Why this date: every promise made, the rule set, and the days that were counted',
  method: 'GET',
  path: '/api/dossiers/:dossierId/due-date',
  params: DossierParams,
  answer: DueView,
})

export const listInbox = defineContract({
  id: 'listInbox',
  summary: 'Work waiting for me, least legal time left first',
  method: 'GET',
  path: '/api/desk/inbox/:queue',
  params: Type.Object({ queue: Type.Enum(['counter', 'officer', 'head', 'return']) }),
  query: Type.Object({ after: Type.Optional(Line), limit: Limit, show: Type.Optional(Type.Enum(['mine', 'free', 'covered', 'paused', 'overdue', 'soon', 'team', 'undigitised'])) }),
  answer: Type.Object({ items: list(SummaryView), next: Next }),
})

export const openDossier = defineContract({
  id: 'openDossier',
  summary: 'A dossier of my unit, by id or code; the view is recorded with its purpose',
  method: 'GET',
  path: '/api/desk/dossiers/:reference',
  params: Type.Object({ reference: Line }),
  query: Type.Object({ purpose: Type.Optional(Line) }),
  answer: DossierView,
})

export const searchDossiers = defineContract({
  id: 'searchDossiers',
  summary: 'Dossiers of my units by code, name without tones, personal number or phone; newest first',
  method: 'GET',
  path: '/api/desk/search',
  query: Type.Object({ q: Line, after: Type.Optional(Line), limit: Limit }),
  answer: Type.Object({ items: list(SummaryView), next: Next }),
})

export const listMyWork = defineContract({
  id: 'listMyWork',
  summary: 'Dossiers I have in hand, whatever their step, the date that presses first on top, what waits for somebody outside last',
  method: 'GET',
  path: '/api/desk/mine',
  query: Type.Object({ after: Type.Optional(Line), limit: Limit }),
  answer: Type.Object({ items: list(SummaryView), next: Next }),
})

export const listDueSoon = defineContract({
  id: 'listDueSoon',
  summary: 'Dossiers of my units that are overdue or will be within some days, with step and person',
  method: 'GET',
  path: '/api/desk/due-soon',
  query: Type.Object({ withinDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })), after: Type.Optional(Line), limit: Limit }),
  answer: Type.Object({
    items: list(SummaryView),
    next: Next,
    /** How many per step and person, overdue and soon due. */
    counts: list(Type.Object({ step: Type.String(), unitName: Type.String(), officialName: Type.Optional(Type.String()), overdue: Type.Integer(), dueSoon: Type.Integer() })),
  }),
})

export const listRetiredOpen = defineContract({
  id: 'listRetiredOpen',
  summary: 'Dossiers of abolished procedures still open at my units after the transition, as they were listed to the unit that resolves them',
  method: 'GET',
  path: '/api/desk/retired-open',
  answer: Type.Object({
    items: list(Type.Object({
      procedure: Type.Object({ code: Type.String(), name: Type.String() }), unitName: Type.String(), retiredOn: Type.String(), ranOutOn: Type.String(), sentAt: Instant,
      listed: Type.Integer(), open: list(SummaryView),
    })),
  }),
})

export const listAskedOfUs = defineContract({
  id: 'listAskedOfUs',
  summary: 'Opinions and parts of other units’ dossiers that wait for an answer of mine',
  method: 'GET',
  path: '/api/desk/asked-of-us',
  answer: Type.Object({
    items: list(Type.Object({ dossierId: Uuid, kind: Type.Enum(['opinion', 'branch']), serial: Type.Integer(), unitName: Type.String(), content: Type.String(), askedAt: Instant, dueAt: Type.Optional(Instant), dossier: SummaryView })),
  }),
})

export const listReasons = defineContract({
  id: 'listReasons',
  summary: 'The catalogue of reasons for supplement, refusal, delay, discontinuation and suspension',
  method: 'GET',
  path: '/api/dossier-reasons',
  answer: Type.Object({ items: list(Type.Object({ code: Type.String(), kind: Type.String(), vi: Type.String(), en: Type.String() })) }),
})

import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import {
  Answers,
  Channel,
  Count,
  DossierParams,
  DossierView,
  DraftView,
  DueView,
  Instant,
  Limit,
  Line,
  list,
  Next,
  PlaceView,
  SummaryView,
  Uuid,
  Version,
  Words,
} from './contract-views.ts'

const DraftParams = Type.Object({ draftId: Uuid })

export const openFilingDraft = defineContract({
  id: 'openFilingDraft',
  summary: 'Begin to file a procedure, or go on with the draft of it that is already open',
  method: 'POST',
  path: '/api/filing-drafts',
  body: Type.Object({ procedureCode: Type.String({ maxLength: 60 }), startAnew: Type.Optional(Type.Boolean()), actingFor: Type.Optional(Uuid) }),
  answer: DraftView,
})

export const listFilingDrafts = defineContract({
  id: 'listFilingDrafts',
  summary: 'My open drafts, last changed first',
  method: 'GET',
  path: '/api/filing-drafts',
  answer: Type.Object({ items: list(Type.Object({ draftId: Uuid, procedureCode: Type.String(), procedureName: Type.String(), changedAt: Instant })) }),
})

export const showFilingDraft = defineContract({
  id: 'showFilingDraft',
  summary: 'One of my drafts, with what its procedure asks for',
  method: 'GET',
  path: '/api/filing-drafts/:draftId',
  params: DraftParams,
  answer: DraftView,
})

export const changeFilingDraft = defineContract({
  id: 'changeFilingDraft',
  summary: 'Keep what was filled in so far; absent = leave, null = clear',
  method: 'PATCH',
  path: '/api/filing-drafts/:draftId',
  params: DraftParams,
  body: Type.Object({
    caseKey: Type.Optional(Type.Union([Line, Type.Null()])),
    place: Type.Optional(Type.Union([PlaceView, Type.Null()])),
    answers: Type.Optional(Answers),
    counts: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Object({ originals: Count, copies: Count }))),
  }),
  answer: DraftView,
})

export const discardFilingDraft = defineContract({
  id: 'discardFilingDraft',
  summary: 'Throw one of my drafts away',
  method: 'DELETE',
  path: '/api/filing-drafts/:draftId',
  params: DraftParams,
  answer: Type.Object({ discarded: Type.Boolean() }),
})

export const attachFilingFile = defineContract({
  id: 'attachFilingFile',
  summary: 'Attach a file to a component of a draft; the name goes in x-file-name',
  method: 'POST',
  path: '/api/filing-drafts/:draftId/components/:key/files',
  params: Type.Object({ draftId: Uuid, key: Line }),
  body: 'bytes',
  answer: DraftView,
})

export const attachStoredFilingFile = defineContract({
  id: 'attachStoredFilingFile',
  summary: 'Attach a file of mine that is stored already (a completed upload) to a component of a draft',
  method: 'PUT',
  path: '/api/filing-drafts/:draftId/components/:key/files/:fileId',
  params: Type.Object({ draftId: Uuid, key: Line, fileId: Uuid }),
  answer: DraftView,
})

export const detachFilingFile = defineContract({
  id: 'detachFilingFile',
  summary: 'Take a file out of a draft',
  method: 'DELETE',
  path: '/api/filing-drafts/:draftId/components/:key/files/:fileId',
  params: Type.Object({ draftId: Uuid, key: Line, fileId: Uuid }),
  answer: DraftView,
})

export const listFilingPlaces = defineContract({
  id: 'listFilingPlaces',
  summary: 'Where a procedure may be handed in, and which unit decides there',
  method: 'GET',
  path: '/api/filing-places',
  query: Type.Object({ procedureCode: Type.String({ maxLength: 60 }) }),
  answer: Type.Object({
    items: list(Type.Object({ receivingUnitId: Uuid, resolvingUnitId: Uuid, name: Type.String(), resolvingName: Type.String(), level: Type.String() })),
  }),
})

const Filed = Type.Object({ dossierId: Uuid, code: Type.Optional(Type.String()), dueAt: Type.Optional(Instant) })

export const submitDossier = defineContract({
  id: 'submitDossier',
  summary: 'File a draft online',
  method: 'POST',
  path: '/api/dossiers',
  body: Type.Object({ draftId: Uuid }),
  answer: Filed,
})

const Waived = Type.Optional(list(Type.Object({ key: Line, reason: Words })))

export const fileDossierAtCounter = defineContract({
  id: 'fileDossierAtCounter',
  summary: 'File and accept for the person at the counter: code, promised date and slip in one step',
  method: 'POST',
  path: '/api/desk/dossiers',
  body: Type.Object({ draftId: Uuid, channel: Channel, waived: Waived }),
  answer: Filed,
})

export const listMyDossiers = defineContract({
  id: 'listMyDossiers',
  summary: 'Dossiers I applied for or handed in, newest first',
  method: 'GET',
  path: '/api/my/dossiers',
  query: Type.Object({ after: Type.Optional(Line), limit: Limit }),
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
  query: Type.Object({ after: Type.Optional(Line), limit: Limit }),
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

const Moved = Type.Object({ dossierId: Uuid, version: Version, state: Type.String(), code: Type.Optional(Type.String()), dueAt: Type.Optional(Instant) })

export const acceptDossier = defineContract({
  id: 'acceptDossier',
  summary: 'Accept: code, promised date with its reason, appointment slip, handover',
  method: 'POST',
  path: '/api/dossiers/:dossierId/accept',
  params: DossierParams,
  body: Type.Object({ version: Version, waived: Waived }),
  answer: Moved,
})

export const refuseDossier = defineContract({
  id: 'refuseDossier',
  summary: 'Refuse at reception, with a reason of the catalogue and own words',
  method: 'POST',
  path: '/api/dossiers/:dossierId/refuse',
  params: DossierParams,
  body: Type.Object({ version: Version, reasonCode: Line, words: Words }),
  answer: Moved,
})

export const claimDossier = defineContract({
  id: 'claimDossier',
  summary: 'Take a dossier in hand to examine it',
  method: 'POST',
  path: '/api/dossiers/:dossierId/claim',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const requestApproval = defineContract({
  id: 'requestApproval',
  summary: 'Submit the proposal to the head of the unit',
  method: 'POST',
  path: '/api/dossiers/:dossierId/request-approval',
  params: DossierParams,
  body: Type.Object({ version: Version, proposal: Words }),
  answer: Moved,
})

export const approveDossier = defineContract({
  id: 'approveDossier',
  summary: 'Approve',
  method: 'POST',
  path: '/api/dossiers/:dossierId/approve',
  params: DossierParams,
  body: Type.Object({ version: Version, note: Type.Optional(Words) }),
  answer: Moved,
})

export const sendBackDossier = defineContract({
  id: 'sendBackDossier',
  summary: 'Send back to examination with what is wrong',
  method: 'POST',
  path: '/api/dossiers/:dossierId/send-back',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Words }),
  answer: Moved,
})

export const attachResult = defineContract({
  id: 'attachResult',
  summary: 'Attach the result file; the name goes in x-file-name',
  method: 'POST',
  path: '/api/dossiers/:dossierId/results',
  params: DossierParams,
  query: Type.Object({ version: Version, name: Line, number: Type.Optional(Line) }),
  body: 'bytes',
  answer: Moved,
})

export const attachStoredResult = defineContract({
  id: 'attachStoredResult',
  summary: 'Attach a file of my unit that is stored already (a completed upload) as result',
  method: 'POST',
  path: '/api/dossiers/:dossierId/results/stored',
  params: DossierParams,
  body: Type.Object({ version: Version, name: Line, number: Type.Optional(Line), fileId: Uuid }),
  answer: Moved,
})

export const returnResult = defineContract({
  id: 'returnResult',
  summary: 'Return the result against a receipt: how, and who took it',
  method: 'POST',
  path: '/api/dossiers/:dossierId/return',
  params: DossierParams,
  body: Type.Object({
    version: Version,
    method: Type.Enum(['in-person', 'online', 'postal']),
    receivedBy: Line,
    note: Type.Optional(Words),
  }),
  answer: Moved,
})

export const withdrawDossier = defineContract({
  id: 'withdrawDossier',
  summary: 'Withdraw one of my dossiers, while nothing is decided',
  method: 'POST',
  path: '/api/dossiers/:dossierId/withdraw',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Type.Optional(Words) }),
  answer: Moved,
})

import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { ExemptionGroundView } from '../payments/contract.ts'
import { Answers, ChangeBasis, Channel, ClaimedGroundView, Count, DraftView, Instant, Line, list, PlaceView, Uuid, Waived, Words } from './contract-views.ts'

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
  answer: Type.Object({
    items: list(
      Type.Object({
        draftId: Uuid,
        procedureCode: Type.String(),
        procedureName: Type.String(),
        /** Whom I chose to act for. */
        actingFor: Type.Optional(Uuid),
        /** For whom it is; absent when it is my own. */
        applicantName: Type.Optional(Type.String()),
        changedAt: Instant,
      }),
    ),
  }),
})

export const showFilingDraft = defineContract({
  id: 'showFilingDraft',
  summary: 'One of my drafts, with what its procedure asks for',
  method: 'GET',
  path: '/api/filing-drafts/:draftId',
  params: DraftParams,
  answer: DraftView,
})

export const printDraftDeclaration = defineContract({
  id: 'printDraftDeclaration',
  summary: 'The declaration as filled in so far, marked as a draft, as PDF',
  method: 'GET',
  path: '/api/filing-drafts/:draftId/declaration',
  params: DraftParams,
  answer: 'bytes',
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
    /** Answers of the procedure's form, under the version the screen asked; an empty text takes an answer back. */
    form: Type.Optional(Type.Object({ ref: Line, answers: Answers })),
    ...ChangeBasis,
    /** On what ground one says one need not pay, or pays less (listLevyGrounds). */
    levyClaim: Type.Optional(Type.Union([ClaimedGroundView, Type.Null()])),
    counts: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Object({ originals: Count, copies: Count }))),
  }),
  answer: DraftView,
})

export const listLevyGrounds = defineContract({
  id: 'listLevyGrounds',
  summary: 'What is to be paid for a draft filed online, and the grounds by which one may say one need not pay it, or pays less',
  method: 'GET',
  path: '/api/filing-drafts/:draftId/levy-grounds',
  params: DraftParams,
  answer: Type.Object({ total: Type.Integer({ minimum: 0, description: 'đồng' }), items: list(ExemptionGroundView) }),
})

export const fillFromRegister = defineContract({
  id: 'fillFromRegister',
  summary: 'Ask the national register about whom the draft names, fill in what is empty and tell what differs; every look-up is written down',
  method: 'POST',
  path: '/api/filing-drafts/:draftId/register',
  params: DraftParams,
  body: Type.Object({ who: Type.Enum(['submitter', 'applicant', 'enterprise']) }),
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

/** Why the same is filed again while it is open in another dossier; asked for by the refusal `exact-twin-open`. */
const AnotherReason = Type.Optional(Words)
const Filed = Type.Object({ dossierId: Uuid, code: Type.Optional(Type.String()), dueAt: Type.Optional(Instant) })

export const submitDossier = defineContract({
  id: 'submitDossier',
  summary: 'File a draft online',
  method: 'POST',
  path: '/api/dossiers',
  body: Type.Object({ draftId: Uuid, anotherReason: AnotherReason }),
  answer: Filed,
})

export const fileDossierAtCounter = defineContract({
  id: 'fileDossierAtCounter',
  summary: 'File and accept for the person at the counter: code, promised date and slip in one step',
  method: 'POST',
  path: '/api/desk/dossiers',
  body: Type.Object({ draftId: Uuid, channel: Channel, waived: Waived, anotherReason: AnotherReason }),
  answer: Filed,
})

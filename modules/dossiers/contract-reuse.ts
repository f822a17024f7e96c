import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { DossierParams, DraftView, Instant, Line, list, Uuid, Words } from './contract-views.ts'

const DraftParams = Type.Object({ draftId: Uuid })
const ComponentParams = Type.Object({ draftId: Uuid, key: Line })

const Option = Type.Object({
  option: Type.String(),
  from: Type.Enum(['state', 'result', 'national', 'upload']),
  /** Which register holds it; no paper is asked for at all. */
  register: Type.Optional(Type.Enum(['population', 'business'])),
  name: Type.Optional(Type.String()),
  files: Type.Optional(Type.Integer()),
  /** Of the paper named, by an office. */
  isCertifiedCopy: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String()),
  issuer: Type.Optional(Type.String()),
  issuedOn: Type.Optional(Type.String()),
  /** Whom the paper names: whoever handed it in may have brought it for another. */
  holderName: Type.Optional(Type.String()),
  /** Where it holds, as the paper says. */
  scope: Type.Optional(Type.String()),
  until: Type.Optional(Type.String()),
  /** Code of the dossier it came with. */
  sourceLabel: Type.Optional(Type.String()),
  /** What says that it takes the component's place. */
  basis: Type.Optional(Type.String()),
})

const Offers = Type.Object({ items: list(Type.Object({ key: Type.String(), options: list(Option) })) })

export const listReuseOffers = defineContract({
  id: 'listReuseOffers',
  summary: 'What the state holds already for the components of a draft: registers, earlier results, earlier uploads',
  method: 'GET',
  path: '/api/filing-drafts/:draftId/reuse',
  params: DraftParams,
  answer: Offers,
})

export const listSupplementOffers = defineContract({
  id: 'listSupplementOffers',
  summary: 'Which of my papers answer an item of the supplement asked for',
  method: 'GET',
  path: '/api/my/dossiers/:dossierId/supplement/reuse',
  params: DossierParams,
  answer: Offers,
})

export const reuseInSupplement = defineContract({
  id: 'reuseInSupplement',
  summary: 'Put one of my papers beside an item of the supplement, with its source',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/supplement/items/:item/reuse',
  params: Type.Object({ dossierId: Uuid, item: Type.Integer({ minimum: 1, maximum: 500 }) }),
  body: Type.Object({ option: Type.String({ minLength: 1, maxLength: 1000 }) }),
  answer: Type.Object({ files: list(Type.Object({ item: Type.Integer(), fileId: Uuid, name: Type.String() })) }),
})

export const listSupplementHints = defineContract({
  id: 'listSupplementHints',
  summary: 'What the state holds already of what a supplement might ask for',
  method: 'GET',
  path: '/api/dossiers/:dossierId/supplement-hints',
  params: DossierParams,
  answer: Offers,
})

export const listNeedNotBring = defineContract({
  id: 'listNeedNotBring',
  summary: 'What I need not bring for a procedure, before anything is filled in',
  method: 'GET',
  path: '/api/my/need-not-bring',
  query: Type.Object({ procedureCode: Type.String({ maxLength: 60 }) }),
  /** `cases`: only in these of its cases; absent: in whichever. */
  answer: Type.Object({ items: list(Type.Object({ name: Type.String(), from: Type.Enum(['state', 'result', 'national', 'upload']), cases: Type.Optional(list(Type.String())) })) }),
})

export const reuseInDraft = defineContract({
  id: 'reuseInDraft',
  summary: 'Use what is offered for a component of a draft',
  method: 'POST',
  path: '/api/filing-drafts/:draftId/components/:key/reuse',
  params: ComponentParams,
  body: Type.Object({ option: Type.String({ minLength: 1, maxLength: 1000 }) }),
  answer: DraftView,
})

export const takeReuseBack = defineContract({
  id: 'takeReuseBack',
  summary: 'Bring the paper after all',
  method: 'DELETE',
  path: '/api/filing-drafts/:draftId/components/:key/reuse',
  params: ComponentParams,
  answer: DraftView,
})

const SharedPaper = Type.Object({ recordId: Uuid, name: Type.String(), number: Type.Optional(Type.String()), issuer: Type.Optional(Type.String()), issuedOn: Type.Optional(Type.String()), standing: Type.String(), untilAt: Instant })

export const shareMyPaper = defineContract({
  id: 'shareMyPaper',
  summary: 'Let the officials of one of my dossiers read one of my papers for a limited time',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/shared-papers',
  params: Type.Object({ dossierId: Uuid }),
  body: Type.Object({ recordId: Uuid, days: Type.Integer({ minimum: 1, maximum: 30 }) }),
  answer: Type.Object({ shareId: Uuid, untilAt: Instant }),
})

export const listSharedPapers = defineContract({
  id: 'listSharedPapers',
  summary: 'Papers the applicant shares with this dossier now',
  method: 'GET',
  path: '/api/dossiers/:dossierId/shared-papers',
  params: Type.Object({ dossierId: Uuid }),
  answer: Type.Object({ items: list(SharedPaper) }),
})

export const openSharedPaper = defineContract({
  id: 'openSharedPaper',
  summary: 'Read a shared paper; who read it and why is on record for its holder',
  method: 'GET',
  path: '/api/dossiers/:dossierId/shared-papers/:recordId',
  params: Type.Object({ dossierId: Uuid, recordId: Uuid }),
  query: Type.Object({ purpose: Words }),
  answer: 'bytes',
})

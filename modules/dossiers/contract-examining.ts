import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { PaperOrigin, ValueSource } from '../documents/contract-vault.ts'
import { Both } from './contract-basics.ts'
import { AnswerSourceView, DossierParams, Instant, Line, list, Uuid, Words } from './contract-views.ts'

const NamedFile = Type.Object({ fileId: Uuid, name: Type.String() })
const Claim = Type.String({ minLength: 1, maxLength: 300 })
const Page = Type.Integer({ minimum: 1, maximum: 9999 })

const CheckView = Type.Object({ at: Instant, by: Type.String(), mine: Type.Boolean(), paper: Type.Optional(NamedFile), page: Type.Optional(Page), note: Type.Optional(Type.String()) })

export const listClaims = defineContract({
  id: 'listClaims',
  summary: 'What a dossier claims, item by item, and what was compared with which page by whom',
  method: 'GET',
  path: '/api/desk/dossiers/:dossierId/claims',
  params: DossierParams,
  answer: Type.Object({
    claims: list(
      Type.Object({
        key: Claim,
        kind: Type.Enum(['answer', 'component', 'condition']),
        group: Both,
        label: Both,
        value: Both,
        formRef: Type.Optional(Type.String()),
        questionId: Type.Optional(Type.String()),
        componentKey: Type.Optional(Type.String()),
        /** Of an answer: where it comes from besides being typed. */
        source: Type.Optional(AnswerSourceView),
        files: list(NamedFile),
        check: Type.Optional(CheckView),
      }),
    ),
    /** What the papers say of themselves, each value with where it comes from. */
    papers: list(
      Type.Object({
        fileId: Uuid,
        values: list(Type.Object({ field: Type.Enum(['number', 'issuer', 'issuedOn', 'validFrom', 'validUntil', 'scope', 'signer', 'holderName']), value: Type.String(), source: Type.Optional(ValueSource) })),
        origin: Type.Optional(PaperOrigin),
        sourceLabel: Type.Optional(Type.String()),
      }),
    ),
  }),
})

export const checkClaim = defineContract({
  id: 'checkClaim',
  summary: 'Tick a claim as compared, with the paper and page that proves it; ticking anew replaces',
  method: 'POST',
  path: '/api/dossiers/:dossierId/check-claim',
  params: DossierParams,
  body: Type.Object({ claim: Claim, fileId: Type.Optional(Uuid), page: Type.Optional(Page), note: Type.Optional(Words) }),
  answer: Type.Object({ checked: Type.Boolean() }),
})

export const uncheckClaim = defineContract({
  id: 'uncheckClaim',
  summary: 'Take a tick back; who had ticked and who took it back stays on record',
  method: 'POST',
  path: '/api/dossiers/:dossierId/uncheck-claim',
  params: DossierParams,
  body: Type.Object({ claim: Claim }),
  answer: Type.Object({ checked: Type.Boolean() }),
})

export const PREVIEWED_ACTS = ['accept-supplement', 'resume', 'meet-obligation', 'recalculate', 'undo'] as const

export const previewAct = defineContract({
  id: 'previewAct',
  summary: 'What an act would bring: state, date and why; nothing is kept',
  // A question, but the act is carried out and taken back inside a transaction, which plain questions are not given.
  method: 'POST',
  path: '/api/desk/dossiers/:dossierId/preview/:act',
  params: Type.Object({ dossierId: Uuid, act: Type.Enum([...PREVIEWED_ACTS]) }),
  answer: Type.Object({
    stateName: Both,
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    vi: list(Type.String()),
    en: list(Type.String()),
    holder: Type.Optional(Type.Object({ unitName: Type.String(), officialName: Type.Optional(Type.String()) })),
  }),
})

export const openControlSlip = defineContract({
  id: 'openControlSlip',
  summary: 'The control slip of a dossier as PDF, drawn from its journal as it stands',
  method: 'GET',
  path: '/api/desk/dossiers/:dossierId/control-slip',
  params: DossierParams,
  answer: 'bytes',
})

export const openWorkingPaper = defineContract({
  id: 'openWorkingPaper',
  summary: 'A file of the office in a dossier: minutes of a verification, an opinion, a part of coordination',
  method: 'GET',
  path: '/api/dossiers/:dossierId/working-papers/:fileId',
  params: Type.Object({ dossierId: Uuid, fileId: Uuid }),
  answer: 'bytes',
})

const Colleagues = Type.Object({ items: list(Type.Object({ officialId: Uuid, fullName: Type.String(), inHand: Type.Integer(), overdue: Type.Integer() })) })

export const listColleagues = defineContract({
  id: 'listColleagues',
  summary: 'Who plays a role of mine at a unit of mine, with how much each has in hand: whom work can be handed over to',
  method: 'GET',
  path: '/api/desk/colleagues',
  query: Type.Object({ unitId: Uuid, role: Line }),
  answer: Colleagues,
})

export const listAssignees = defineContract({
  id: 'listAssignees',
  summary: 'Who may examine at a unit, with how much each has in hand',
  method: 'GET',
  path: '/api/desk/assignees',
  query: Type.Object({ unitId: Uuid }),
  answer: Colleagues,
})

export const listApologiesDue = defineContract({
  id: 'listApologiesDue',
  summary: 'Dossiers that will not be ready in time unless somebody hurries: until when an apology may still set a new date',
  method: 'GET',
  path: '/api/desk/apologies-due',
  query: Type.Object({ withinDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })) }),
  answer: Type.Object({
    items: list(
      Type.Object({ dossierId: Uuid, code: Type.Optional(Type.String()), procedureName: Line, applicantName: Line, dueAt: Instant, latestAt: Instant, urgency: Type.Enum(['today', 'later', 'too-late']), holderName: Type.Optional(Type.String()), step: Type.Optional(Type.String()) }),
    ),
  }),
})

import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Both } from './contract-basics.ts'
import { ChangeBasis, ConflictView, DossierParams, Instant, Line, list, Moved, SummaryView, Uuid, Version, Words } from './contract-views.ts'

const Until = { until: Type.Optional(Instant), late: Type.Optional(Type.Boolean()) }

export const listWaitingForMe = defineContract({
  id: 'listWaitingForMe',
  summary: 'My dossiers that wait for me: a supplement asked for, an obligation to pay, a result to receive',
  method: 'GET',
  path: '/api/my/waiting',
  answer: Type.Object({
    items: list(
      Type.Object({
        dossier: SummaryView,
        waitsFor: Type.Union([
          Type.Object({ kind: Type.Literal('supplement'), items: Type.Integer(), ...Until }),
          Type.Object({ kind: Type.Literal('obligation'), content: Type.String(), amount: Type.Optional(Type.Integer()), proofGiven: Type.Boolean(), ...Until }),
          Type.Object({ kind: Type.Literal('result'), by: Type.Enum(['counter', 'post', 'electronic']) }),
        ]),
      }),
    ),
  }),
})

const DraftFields = Type.Record(Type.String({ maxLength: 200 }), Words)
const SupplementDraft = Type.Object({
  /** Grows with every change. */
  version: Version,
  /** Of the words and the files beside each item; sent back with them (giveSupplement). */
  draftSha256: Type.String(),
  /** Field by field as written so far: `answer.<form>.<question>`, `unable.<item>`, `note`. */
  draft: DraftFields,
  /** Of each form asked about: what was answered at first, as kept and as people read it. */
  forms: list(Type.Object({ formRef: Type.String(), answers: Type.Record(Type.String(), Type.String()), shown: Type.Record(Type.String(), Both) })),
  changedAt: Type.Optional(Instant),
  /** What this change did not keep, because the same field was written elsewhere meanwhile. */
  conflicts: Type.Optional(list(Type.Omit(ConflictView, ['formRef']))),
})

export const showSupplementDraft = defineContract({
  id: 'showSupplementDraft',
  summary: 'What I have written so far in answer to a supplement request, with my earlier answers',
  method: 'GET',
  path: '/api/my/dossiers/:dossierId/supplement',
  params: DossierParams,
  answer: SupplementDraft,
})

export const keepSupplementDraft = defineContract({
  id: 'keepSupplementDraft',
  summary: 'Keep what was written in answer to a supplement request; an empty text takes it back',
  method: 'PATCH',
  path: '/api/my/dossiers/:dossierId/supplement',
  params: DossierParams,
  body: Type.Object({ changes: DraftFields, ...ChangeBasis }),
  answer: SupplementDraft,
})

export const attachStoredSupplementFile = defineContract({
  id: 'attachStoredSupplementFile',
  summary: 'Put a file of mine that is stored already (a completed upload) beside an item of the supplement',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/supplement/items/:item/files/:fileId',
  params: Type.Object({ dossierId: Uuid, item: Type.Integer({ minimum: 1, maximum: 500 }), fileId: Uuid }),
  answer: Type.Object({ files: list(Type.Object({ item: Type.Integer(), fileId: Uuid, name: Type.String() })) }),
})

export const giveObligationProof = defineContract({
  id: 'giveObligationProof',
  summary: 'Hand in the proof that a payment obligation was met: files of mine that are stored already',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/obligations/:serial/proof',
  params: Type.Object({ dossierId: Uuid, serial: Type.Integer({ minimum: 1 }) }),
  body: Type.Object({ version: Version, fileIds: Type.Immutable(Type.Array(Uuid, { maxItems: 20 })), note: Type.Optional(Words) }),
  answer: Moved,
})

export const receiveResult = defineContract({
  id: 'receiveResult',
  summary: 'Say that I have received the electronic result; the dossier ends',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/receive',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const listReaders = defineContract({
  id: 'listReaders',
  summary: 'Who read my dossier: office, official, purpose, moment',
  method: 'GET',
  path: '/api/my/dossiers/:reference/readers',
  params: Type.Object({ reference: Line }),
  answer: Type.Object({
    items: list(
      Type.Object({
        what: Type.Enum(['dossier', 'file']),
        at: Instant,
        times: Type.Integer(),
        officialName: Type.Optional(Type.String()),
        unitName: Type.Optional(Type.String()),
        purpose: Type.Optional(Type.String()),
      }),
    ),
  }),
})

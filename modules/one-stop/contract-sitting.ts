import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Both, Count, Line, list, Uuid, Words } from './contract-views.ts'

const Sitting = Type.Object({ dossierId: Uuid })
const Version = Type.Integer({ minimum: 1 })

export const showSitting = defineContract({
  id: 'showSitting',
  summary: 'A dossier whose result is given at once (NĐ 61/2018 article 17.4): what is left to do, by whom',
  method: 'GET',
  path: '/api/desk/sittings/:dossierId',
  params: Sitting,
  answer: Type.Object({
    dossierId: Uuid,
    deskId: Uuid,
    version: Version,
    code: Type.String(),
    state: Type.String(),
    stateName: Both,
    next: Type.Enum(['conclude', 'propose', 'hand-out', 'collect', 'wait', 'done', 'leave']),
    procedureName: Type.String(),
    isOfCopies: Type.Boolean({ description: 'Certified copies: numbered, signed and given electronically too by /desk/certifications' }),
    applicantName: Type.String(),
    submitterName: Type.String(),
    contentRequested: Type.Optional(Type.String()),
    proposal: Type.Optional(Type.String()),
    resultName: Type.String(),
    components: list(Type.Object({ name: Type.String(), originals: Count, copies: Count, files: Count })),
    waitsAt: Type.Optional(Type.String()),
    heads: list(Type.String()),
    slip: Type.Boolean(),
  }),
})

export const proposeAtOnce = defineContract({
  id: 'proposeAtOnce',
  summary: 'Compared and prepared at the counter: on to the head, who decides in the same sitting',
  method: 'POST',
  path: '/api/desk/sittings/:dossierId/propose',
  params: Sitting,
  body: Type.Object({ version: Version }),
  answer: Type.Object({ dossierId: Uuid, state: Type.String() }),
})

export const concludeAtOnce = defineContract({
  id: 'concludeAtOnce',
  summary: 'Everything that is left in one press, down to the receipt; the result is a file stored before',
  method: 'POST',
  path: '/api/desk/dossiers/:dossierId/conclude',
  params: Sitting,
  body: Type.Object({
    version: Version,
    fileId: Uuid,
    name: Line,
    number: Type.Optional(Line),
    receivedBy: Line,
    taker: Type.Enum(['applicant', 'submitter', 'authorised']),
    identityCheck: Type.Enum(['identity-card', 'electronic-identity', 'other-document']),
    takerIdNumber: Type.Optional(Line),
    authorisation: Type.Optional(Line),
    originalsGivenBack: Type.Optional(Words),
  }),
  answer: Type.Object({ dossierId: Uuid, code: Type.String(), state: Type.String(), receiptId: Type.Optional(Uuid) }),
})

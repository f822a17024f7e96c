import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { DossierParams, Instant, Line, list, Moved, Uuid, Version, Waived, Words } from './contract-views.ts'

export const acceptDossier = defineContract({
  id: 'acceptDossier',
  summary: 'Accept: code, promised date with its reason, appointment slip, handover',
  method: 'POST',
  path: '/api/dossiers/:dossierId/accept',
  params: DossierParams,
  body: Type.Object({
    version: Version,
    waived: Waived,
    /** Of the applicant's claim to pay nothing or less: `due` where it brings only a reduction, `reason` where it is declined. */
    levyClaim: Type.Optional(Type.Object({ granted: Type.Boolean(), due: Type.Optional(Type.Integer({ minimum: 0 })), reason: Type.Optional(Words) })),
  }),
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
  body: Type.Object({ version: Version, proposal: Words, refusal: Type.Optional(Type.Object({ reasonCode: Line, words: Words })) }),
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

/** What the paper says of its own validity; left out where it says nothing. */
const Holds = { validUntil: Type.Optional(Type.String({ format: 'date' })), scope: Type.Optional(Line) }

export const attachResult = defineContract({
  id: 'attachResult',
  summary: 'Attach the result file; the name goes in x-file-name',
  method: 'POST',
  path: '/api/dossiers/:dossierId/results',
  params: DossierParams,
  query: Type.Object({ version: Version, name: Line, number: Type.Optional(Line), ...Holds }),
  body: 'bytes',
  answer: Moved,
})

export const attachStoredResult = defineContract({
  id: 'attachStoredResult',
  summary: 'Attach a file of my unit that is stored already (a completed upload) as result',
  method: 'POST',
  path: '/api/dossiers/:dossierId/results/stored',
  params: DossierParams,
  body: Type.Object({ version: Version, name: Line, number: Type.Optional(Line), ...Holds, fileId: Uuid }),
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

export const withdrawForApplicant = defineContract({
  id: 'withdrawForApplicant',
  summary: 'Write down at the counter that the applicant withdraws, while nothing is decided',
  method: 'POST',
  path: '/api/dossiers/:dossierId/withdraw-for-applicant',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Words }),
  answer: Moved,
})

export const confirmWithdrawal = defineContract({
  id: 'confirmWithdrawal',
  summary: 'Sign the notice that a dossier stops because its applicant withdraws it; with it the dossier is withdrawn',
  method: 'POST',
  path: '/api/dossiers/:dossierId/confirm-withdrawal',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const signResults = defineContract({
  id: 'signResults',
  summary: 'Sign the attached results that carry no signature, as head and then as agency; each was opened before',
  method: 'POST',
  path: '/api/dossiers/:dossierId/sign-results',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})

export const listResultsToSign = defineContract({
  id: 'listResultsToSign',
  summary: 'Results of my units that were attached unsigned and wait for the head',
  method: 'GET',
  path: '/api/desk/results-to-sign',
  answer: Type.Object({
    items: list(Type.Object({ dossierId: Uuid, serial: Type.Integer(), name: Type.String(), number: Type.Optional(Type.String()), issuedAt: Instant, code: Type.Optional(Type.String()), applicantName: Type.String() })),
  }),
})

export const withdrawResult = defineContract({
  id: 'withdrawResult',
  summary: 'Withdraw an issued result by a signed decision: vault, check code and check page say so at once, the applicant is told',
  method: 'POST',
  path: '/api/dossiers/:dossierId/withdraw-result',
  params: DossierParams,
  body: Type.Object({ version: Version, serial: Type.Optional(Type.Integer({ minimum: 1 })), reasonCode: Line, words: Words }),
  answer: Moved,
})

export const discontinueDossier = defineContract({
  id: 'discontinueDossier',
  summary: 'Discontinue on request, or because what was demanded never came; the notice is signed and sent',
  method: 'POST',
  path: '/api/dossiers/:dossierId/discontinue',
  params: DossierParams,
  body: Type.Object({ version: Version, reasonCode: Line, words: Words, requestedAt: Type.Optional(Instant) }),
  answer: Moved,
})

export const refuseExamined = defineContract({
  id: 'refuseExamined',
  summary: 'Refuse after examination; the head signs the notice with its reason',
  method: 'POST',
  path: '/api/dossiers/:dossierId/refuse-examined',
  params: DossierParams,
  body: Type.Object({ version: Version, reasonCode: Line, words: Words }),
  answer: Moved,
})

export const approveDossiers = defineContract({
  id: 'approveDossiers',
  summary: 'Approve several dossiers after reading them; each succeeds or is refused on its own',
  method: 'POST',
  path: '/api/desk/approvals',
  body: Type.Object({
    items: list(Type.Object({ dossierId: Uuid, version: Version })),
    note: Type.Optional(Words),
    issue: Type.Optional(Type.Boolean({ description: 'Number, sign and attach the drafted results too' })),
  }),
  answer: Type.Object({
    items: list(
      Type.Object({
        dossierId: Uuid,
        approved: Type.Boolean(),
        version: Type.Optional(Version),
        refusal: Type.Optional(Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() })),
      }),
    ),
  }),
})

export const assignDossier = defineContract({
  id: 'assignDossier',
  summary: 'Assign the official who examines',
  method: 'POST',
  path: '/api/dossiers/:dossierId/assign',
  params: DossierParams,
  body: Type.Object({ version: Version, officialId: Uuid, words: Type.Optional(Words) }),
  answer: Moved,
})

export const releaseDossier = defineContract({
  id: 'releaseDossier',
  summary: 'Lay a dossier taken in hand down again for a colleague',
  method: 'POST',
  path: '/api/dossiers/:dossierId/release',
  params: DossierParams,
  body: Type.Object({ version: Version, words: Type.Optional(Words) }),
  answer: Moved,
})

export const handOverWork = defineContract({
  id: 'handOverWork',
  summary: 'Hand the work in hand over to a named colleague, with the reason; the colleague is told',
  method: 'POST',
  path: '/api/dossiers/:dossierId/hand-over-work',
  params: DossierParams,
  body: Type.Object({ version: Version, officialId: Uuid, words: Words }),
  answer: Moved,
})

export const handOverPart = defineContract({
  id: 'handOverPart',
  summary: 'Give what my unit was asked, an opinion or a part, to a named colleague; with the reason when somebody had it',
  method: 'POST',
  path: '/api/dossiers/:dossierId/hand-over-part',
  params: DossierParams,
  body: Type.Object({ part: Type.Enum(['opinion', 'branch']), serial: Type.Integer({ minimum: 1 }), officialId: Uuid, words: Type.Optional(Words) }),
  answer: Moved,
})

export const undoStep = defineContract({
  id: 'undoStep',
  summary: 'Undo the last act, with a reason; dates, people and demands are as before, both acts stay on record',
  method: 'POST',
  path: '/api/dossiers/:dossierId/undo',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Words }),
  answer: Moved,
})

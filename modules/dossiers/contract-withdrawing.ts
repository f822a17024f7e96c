import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { list, Line, Version, Words } from './contract-basics.ts'
import { DossierParams, Instant, Moved, SummaryView } from './contract-views.ts'

export const listWithdrawalsWaiting = defineContract({
  id: 'listWithdrawalsWaiting',
  summary: 'Dossiers whose applicants asked to withdraw and whose notice I may sign, the oldest wish first',
  method: 'GET',
  path: '/api/desk/withdrawals',
  answer: Type.Object({ items: list(Type.Object({ dossier: SummaryView, askedAt: Instant, reason: Type.String() })) }),
})

export const takeBackWithdrawal = defineContract({
  id: 'takeBackWithdrawal',
  summary: 'Take back my wish to withdraw, as long as the notice is not signed',
  method: 'POST',
  path: '/api/dossiers/:dossierId/take-back-withdrawal',
  params: DossierParams,
  body: Type.Object({ version: Version, words: Type.Optional(Words) }),
  answer: Moved,
})

export const takeBackWithdrawalForApplicant = defineContract({
  id: 'takeBackWithdrawalForApplicant',
  summary: 'Write down at the counter that the applicant takes the wish to withdraw back',
  method: 'POST',
  path: '/api/dossiers/:dossierId/take-back-withdrawal-for-applicant',
  params: DossierParams,
  body: Type.Object({ version: Version, words: Words }),
  answer: Moved,
})

export const declineWithdrawal = defineContract({
  id: 'declineWithdrawal',
  summary: 'Do not sign a withdrawal, with the reason; the applicant is told and the work goes on',
  method: 'POST',
  path: '/api/dossiers/:dossierId/decline-withdrawal',
  params: DossierParams,
  body: Type.Object({ version: Version, reason: Words }),
  answer: Moved,
})

export const listOriginalsToGiveBack = defineContract({
  id: 'listOriginalsToGiveBack',
  summary: 'Dossiers that stopped and whose originals lie at my desks, those waiting longest first',
  method: 'GET',
  path: '/api/desk/originals',
  answer: Type.Object({ items: list(SummaryView) }),
})

export const giveBackOriginals = defineContract({
  id: 'giveBackOriginals',
  summary: 'Give the originals of a withdrawn or discontinued dossier back against a receipt',
  method: 'POST',
  path: '/api/dossiers/:dossierId/give-back-originals',
  params: DossierParams,
  body: Type.Object({
    version: Version,
    method: Type.Enum(['in-person', 'postal']),
    receivedBy: Line,
    receipt: Type.Object({
      taker: Type.Enum(['applicant', 'submitter', 'authorised']),
      identityCheck: Type.Enum(['identity-card', 'electronic-identity', 'other-document']),
      takerIdNumber: Type.Optional(Line),
      authorisation: Type.Optional(Line),
      postalOrder: Type.Optional(Line),
    }),
  }),
  answer: Moved,
})

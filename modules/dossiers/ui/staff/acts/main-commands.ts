import {
  acceptDossier,
  approveDossier,
  assignDossier,
  attachResult,
  claimDossier,
  confirmWithdrawal,
  declineWithdrawal,
  discontinueDossier,
  giveBackOriginals,
  handOverWork,
  issueResult,
  keepResultDraft,
  refuseDossier,
  refuseExamined,
  releaseDossier,
  requestApproval,
  sendBackDossier,
  signResults,
  takeBackWithdrawalForApplicant,
  undoStep,
  withdrawForApplicant,
  withdrawResult,
} from '../../../contract.ts'
import type { SentForm } from '../../../../../platform/web/form.ts'
import { IDENTITY_CHECKS, TAKERS } from '../../../domain/return-receipt.ts'
import { endOfDay } from './moments.ts'
import { amountOf, reasonOf, typed, type Command } from './send-act.ts'

const waivedOf = (values: Readonly<Record<string, readonly string[]>>): readonly { readonly key: string; readonly reason: string }[] =>
  Object.entries(values).flatMap(([field, [reason]]) => (field.startsWith('waive-') && reason ? [{ key: field.slice('waive-'.length), reason }] : []))

/** Nothing chosen is no decision: the server says that one is wanted. */
const claimDecided = (sent: SentForm) => {
  const decided = sent.text('levyClaim')
  if (decided === undefined) return {}
  return { levyClaim: decided === 'granted' ? { granted: true, ...amountOf('due', sent.text('levyDue')) } : { granted: false, ...typed('reason', sent.text('levyReason')) } }
}

const attach: Command = async ({ api, sent, dossierId, version }) => {
  const file = sent.file('file')
  return api(attachResult, {
    params: { dossierId },
    query: { version, name: sent.text('name') ?? file?.name ?? '', ...typed('number', sent.text('number')), ...typed('validUntil', sent.text('validUntil')), ...typed('scope', sent.text('scope')) },
    body: new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0)),
    fileName: file?.name ?? '',
    idempotencyKey: sent.idempotencyKey,
  })
}

/** Acts on the main way, who does them, and how a dossier ends. */
export const MAIN_COMMANDS = {
  accept: ({ api, sent, dossierId, version }) => api(acceptDossier, { params: { dossierId }, body: { version, waived: waivedOf(sent.values), ...claimDecided(sent) }, idempotencyKey: sent.idempotencyKey }),
  refuse: ({ api, sent, dossierId, version }) => api(refuseDossier, { params: { dossierId }, body: { version, ...reasonOf(sent) }, idempotencyKey: sent.idempotencyKey }),
  claim: ({ api, sent, dossierId, version }) => api(claimDossier, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  assign: ({ api, sent, dossierId, version }) =>
    api(assignDossier, { params: { dossierId }, body: { version, officialId: sent.text('officialId') ?? '', ...typed('words', sent.text('words')) }, idempotencyKey: sent.idempotencyKey }),
  'hand-over-work': ({ api, sent, dossierId, version }) =>
    api(handOverWork, { params: { dossierId }, body: { version, officialId: sent.text('officialId') ?? '', words: sent.text('words') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  release: ({ api, sent, dossierId, version }) => api(releaseDossier, { params: { dossierId }, body: { version, ...typed('words', sent.text('words')) }, idempotencyKey: sent.idempotencyKey }),
  'request-approval': ({ api, sent, dossierId, version }) =>
    api(requestApproval, {
      params: { dossierId },
      body: { version, proposal: sent.text('proposal') ?? '', ...(sent.text('outcome') === 'refuse' ? { refusal: reasonOf(sent) } : {}) },
      idempotencyKey: sent.idempotencyKey,
    }),
  approve: ({ api, sent, dossierId, version }) => api(approveDossier, { params: { dossierId }, body: { version, ...typed('note', sent.text('note')) }, idempotencyKey: sent.idempotencyKey }),
  'send-back': ({ api, sent, dossierId, version }) => api(sendBackDossier, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  'draft-result': ({ api, sent, dossierId, version }) =>
    api(keepResultDraft, { params: { dossierId }, body: { version, title: sent.text('title') ?? '', body: sent.text('body') ?? '', ...typed('validUntil', sent.text('validUntil')), ...typed('scope', sent.text('scope')) }, idempotencyKey: sent.idempotencyKey }),
  'issue-result': ({ api, sent, dossierId, version }) => api(issueResult, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'attach-result': attach,
  'sign-result': ({ api, sent, dossierId, version }) => api(signResults, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'give-back-originals': ({ api, sent, dossierId, version }) =>
    api(giveBackOriginals, {
      params: { dossierId },
      body: {
        version,
        method: sent.text('method') === 'postal' ? 'postal' : 'in-person',
        receivedBy: sent.text('receivedBy') ?? '',
        receipt: {
          taker: TAKERS.find((each) => each === sent.text('taker')) ?? 'applicant',
          identityCheck: IDENTITY_CHECKS.find((each) => each === sent.text('identityCheck')) ?? 'identity-card',
          ...typed('takerIdNumber', sent.text('takerIdNumber')), ...typed('authorisation', sent.text('authorisation')), ...typed('postalOrder', sent.text('postalOrder')),
        },
      },
      idempotencyKey: sent.idempotencyKey,
    }),
  'withdraw-result': ({ api, sent, dossierId, version }) =>
    api(withdrawResult, { params: { dossierId }, body: { version, ...reasonOf(sent), ...(sent.text('serial') ? { serial: Number(sent.text('serial')) } : {}) }, idempotencyKey: sent.idempotencyKey }),
  'refuse-examined': ({ api, sent, dossierId, version }) => api(refuseExamined, { params: { dossierId }, body: { version, ...reasonOf(sent) }, idempotencyKey: sent.idempotencyKey }),
  discontinue: ({ api, sent, dossierId, version }) =>
    api(discontinueDossier, { params: { dossierId }, body: { version, ...reasonOf(sent), ...typed('requestedAt', endOfDay(sent.text('requestedOn'))) }, idempotencyKey: sent.idempotencyKey }),
  'confirm-withdrawal': ({ api, sent, dossierId, version }) => api(confirmWithdrawal, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'decline-withdrawal': ({ api, sent, dossierId, version }) => api(declineWithdrawal, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  'take-back-withdrawal': ({ api, sent, dossierId, version }) =>
    api(takeBackWithdrawalForApplicant, { params: { dossierId }, body: { version, words: sent.text('words') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  withdraw: ({ api, sent, dossierId, version }) => api(withdrawForApplicant, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  undo: ({ api, sent, dossierId, version }) => api(undoStep, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
} as const satisfies Readonly<Record<string, Command>>

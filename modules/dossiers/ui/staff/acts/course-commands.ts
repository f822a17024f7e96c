import type { SentForm } from '../../../../../platform/web/form.ts'
import {
  acceptSupplement,
  answerBranch,
  answerOpinion,
  apologise,
  askOpinion,
  collectLevy,
  demandObligation,
  handOverPapers,
  handOverPart,
  meetObligation,
  recalculateDueDate,
  recordVerification,
  requestSupplement,
  resumeDossier,
  suspendDossier,
  takeStep,
  tellOpinionOverdue,
} from '../../../contract.ts'
import { endOfDay, momentOn } from './moments.ts'
import { readItemsAsked } from './read-items.ts'
import { amountOf, reasonOf, sendPaper, typed, type Command } from './send-act.ts'
import { takeAtDesk } from './take-supplement.ts'

const serialOf = (sent: SentForm): number => Number(sent.text('serial'))

/** `3`, or `3|approve` where the part that is answered may end in several ways. */
const questionOf = (sent: SentForm): { readonly serial: number; readonly action: { readonly action?: string } } => {
  const [serial = '1', ...action] = (sent.text('serial') ?? '1').split('|')
  return { serial: Number(serial), action: typed('action', action.join('|')) }
}

const answerWith =
  (contract: typeof answerOpinion | typeof answerBranch): Command =>
  async (sending) => {
    const { api, sent, dossierId } = sending
    const kept = await sendPaper(sending)
    if (!kept.ok) return kept
    const { serial, action } = questionOf(sent)
    return api(contract, { params: { dossierId, serial }, body: { words: sent.text('words') ?? '', ...action, ...kept.paper }, idempotencyKey: sent.idempotencyKey })
  }

const verify: Command = async (sending) => {
  const { api, sent, dossierId, version } = sending
  const kept = await sendPaper(sending)
  if (!kept.ok) return kept
  const participants = (sent.text('participants') ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const tookPlaceAt = momentOn(sent.text('tookPlaceOn'), sent.text('tookPlaceTime'))
  return api(recordVerification, {
    params: { dossierId },
    body: { version, tookPlaceAt, place: sent.text('place') ?? '', participants, content: sent.text('content') ?? '', ...kept.paper },
    idempotencyKey: sent.idempotencyKey,
  })
}

/** Units named for parts of the workflow, by the part. */
const partiesOf = (values: SentForm['values']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([field, [unitId]]) => (field.startsWith('party-') && unitId ? [[field.slice('party-'.length), unitId]] : [])))

const ownStep: Command = async (sending) => {
  const { api, sent, dossierId, version } = sending
  const kept = await sendPaper(sending)
  if (!kept.ok) return kept
  const [serial = '', ...action] = (sent.text('step') ?? '').split('|')
  const parties = partiesOf(sent.values)
  return api(takeStep, {
    params: { dossierId },
    body: {
      version,
      action: action.join('|'),
      ...(serial === '' ? {} : { serial: Number(serial) }),
      ...typed('words', sent.text('words')),
      ...(sent.all('papers').length > 0 ? { papers: sent.all('papers') } : {}),
      ...(Object.keys(parties).length > 0 ? { parties } : {}),
      ...kept.paper,
    },
    idempotencyKey: sent.idempotencyKey,
  })
}

/** Acts between acceptance and result. */
export const COURSE_COMMANDS = {
  'request-supplement': ({ api, sent, dossierId, version }) =>
    api(requestSupplement, {
      params: { dossierId },
      body: { version, ...reasonOf(sent), items: readItemsAsked(sent.values), ...typed('answerBy', endOfDay(sent.text('answerOn'))) },
      idempotencyKey: sent.idempotencyKey,
    }),
  'give-supplement': takeAtDesk,
  'accept-supplement': ({ api, sent, dossierId, version }) => api(acceptSupplement, { params: { dossierId }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'ask-opinion': ({ api, sent, dossierId, version }) =>
    api(askOpinion, {
      params: { dossierId },
      body: { version, unitId: sent.text('unitId') ?? '', content: sent.text('content') ?? '', dueAt: endOfDay(sent.text('dueOn')) ?? '' },
      idempotencyKey: sent.idempotencyKey,
    }),
  'answer-opinion': answerWith(answerOpinion),
  'answer-branch': answerWith(answerBranch),
  'hand-over-part': ({ api, sent, dossierId }) => {
    const [part, serial] = (sent.text('part') ?? '').split('|')
    return api(handOverPart, {
      params: { dossierId },
      body: { part: part === 'branch' ? 'branch' : 'opinion', serial: Number(serial ?? '1'), officialId: sent.text('officialId') ?? '', ...typed('words', sent.text('words')) },
      idempotencyKey: sent.idempotencyKey,
    })
  },
  'tell-opinion-overdue': ({ api, sent, dossierId, version }) => api(tellOpinionOverdue, { params: { dossierId, serial: serialOf(sent) }, body: { version }, idempotencyKey: sent.idempotencyKey }),
  'record-verification': verify,
  'take-step': ownStep,
  suspend: ({ api, sent, dossierId, version }) => api(suspendDossier, { params: { dossierId }, body: { version, ...reasonOf(sent) }, idempotencyKey: sent.idempotencyKey }),
  resume: ({ api, sent, dossierId, version }) => api(resumeDossier, { params: { dossierId }, body: { version, ...typed('words', sent.text('words')) }, idempotencyKey: sent.idempotencyKey }),
  'demand-obligation': ({ api, sent, dossierId, version }) =>
    api(demandObligation, {
      params: { dossierId },
      body: { version, content: sent.text('content') ?? '', ...amountOf('amount', sent.text('amount')), ...typed('noticeNumber', sent.text('noticeNumber')), ...typed('payBy', endOfDay(sent.text('payOn'))) },
      idempotencyKey: sent.idempotencyKey,
    }),
  'meet-obligation': ({ api, sent, dossierId, version }) => api(meetObligation, { params: { dossierId }, body: { version, proof: sent.text('proof') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  apologise: ({ api, sent, dossierId, version }) =>
    api(apologise, { params: { dossierId }, body: { version, ...reasonOf(sent), ...typed('newDueAt', endOfDay(sent.text('newDueOn'))) }, idempotencyKey: sent.idempotencyKey }),
  recalculate: ({ api, sent, dossierId, version }) => api(recalculateDueDate, { params: { dossierId }, body: { version, reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }),
  'collect-levy': ({ api, sent, dossierId, version }) =>
    api(collectLevy, { params: { dossierId }, body: { version, amount: 0, ...amountOf('amount', sent.text('amount')), ...typed('note', sent.text('note')) }, idempotencyKey: sent.idempotencyKey }),
  'hand-over-papers': ({ api, sent, dossierId, version }) => api(handOverPapers, { params: { dossierId }, body: { version, ...typed('note', sent.text('note')) }, idempotencyKey: sent.idempotencyKey }),
} as const satisfies Readonly<Record<string, Command>>

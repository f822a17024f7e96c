import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { addOriginal, certifyCopies, handOutCopies, prolongCopies, refuseCopy, showCopyRequest } from '../../contract.ts'
import type { ProlongingGround } from '../../domain/prolong.ts'
import type { REFUSAL_GROUNDS } from '../../domain/refusal-ground.ts'
import { atFields, sentFile, sentOriginal } from './sent-original.ts'
import { requestAddress } from './words.ts'

export type ShownCopyRequest = AnswerOf<typeof showCopyRequest>
export type ShownCopy = ShownCopyRequest['copies'][number]

const idOf = ({ params }: LoaderFunctionArgs): string => params['requestId'] ?? ''

export const loadCopyRequest = async (args: LoaderFunctionArgs): Promise<ShownCopyRequest> => valueOf(await apiOf(args)(showCopyRequest, { params: { requestId: idOf(args) } }))

const add = async (args: ActionFunctionArgs, sent: SentForm) => {
  const api = apiOf(args)
  const original = await sentOriginal({ sent, api, language: languageOf(args), unitId: sent.text('unitId') ?? '' })
  if ('problem' in original) return failForm(original.problem, sent)
  const added = await api(addOriginal, { params: { requestId: idOf(args) }, body: original.body, idempotencyKey: sent.idempotencyKey })
  return endForm(added.ok ? added : { ...added, problem: atFields(added.problem) }, sent, ({ requestId }) => requestAddress(requestId))
}

const prolong = async (args: ActionFunctionArgs, sent: SentForm) => {
  const [api, requestId] = [apiOf(args), idOf(args)]
  const agreement = await sentFile({ sent, api, language: languageOf(args), unitId: sent.text('unitId') ?? '' }, 'agreement')
  if ('problem' in agreement) return failForm(agreement.problem, sent)
  const body = { workingDays: Number(sent.text('workingDays') ?? ''), ground: (sent.text('prolongingGround') ?? '') as ProlongingGround, ...(agreement.fileId ? { agreementFileId: agreement.fileId } : {}) }
  return endForm(await api(prolongCopies, { params: { requestId }, body, idempotencyKey: sent.idempotencyKey }), sent, () => requestAddress(requestId))
}

export const copyRequestAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const requestId = idOf(args)
  const [serial, here] = [Number(sent.text('serial') ?? '0'), () => requestAddress(requestId)]
  const { idempotencyKey } = sent
  switch (sent.text('do')) {
    case 'add':
      return add(args, sent)
    case 'prolong':
      return prolong(args, sent)
    case 'certify':
      return endForm(await api(certifyCopies, { body: { chosen: sent.all('copy').map((one) => ({ requestId, serial: Number(one) })) }, idempotencyKey }), sent, here)
    case 'refuse': {
      const words = sent.text('words')
      const ground = (sent.text('ground') ?? '') as (typeof REFUSAL_GROUNDS)[number]
      return endForm(await api(refuseCopy, { params: { requestId, serial }, body: { ground, ...(words ? { words } : {}) }, idempotencyKey }), sent, here)
    }
    default:
      return endForm(await api(handOutCopies, { params: { requestId }, body: { receivedBy: sent.text('receivedBy') ?? '' }, idempotencyKey }), sent, here)
  }
}

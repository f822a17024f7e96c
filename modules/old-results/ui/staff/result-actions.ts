import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { CallAnswer } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { sentScan } from '../../../documents/widgets.tsx'
import { checkOldResult, enterOldResult, scanOldResult, sendBackOldResult, showOldResult, signOldResults, withdrawOldResult } from '../../contract.ts'
import { resultAddress, resultMessages } from './words.ts'

export type ShownResult = AnswerOf<typeof showOldResult>

const idOf = ({ params }: LoaderFunctionArgs): string => params['oldResultId'] ?? ''

export const loadResult = async (args: LoaderFunctionArgs): Promise<ShownResult> => valueOf(await apiOf(args)(showOldResult, { params: { oldResultId: idOf(args) } }))

const entryOf = (sent: SentForm) => {
  const [holderIdNumber, validUntil, scope] = [sent.text('holderIdNumber'), sent.date('validUntil'), sent.text('scope')]
  return {
    number: sent.text('number') ?? '', issuedOn: sent.date('issuedOn') ?? '', issuer: sent.text('issuer') ?? '', holderName: sent.text('holderName') ?? '',
    ...(holderIdNumber ? { holderIdNumber } : {}), ...(validUntil ? { validUntil } : {}), ...(scope ? { scope } : {}),
  }
}

const sendScan = async (args: ActionFunctionArgs, sent: SentForm, here: () => string) => {
  const api = apiOf(args)
  const scan = await sentScan({ sent, api, unitId: sent.text('unitId') ?? '', title: sent.text('resultName') ?? '' }, 'scan')
  if ('problem' in scan) return failForm(scan.problem, sent)
  const detail = chooseMessages(resultMessages, languageOf(args)).scanMissing
  if (scan.fileId === undefined) return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail, errors: [{ field: 'scan', reason: detail }] }, sent)
  return endForm(await api(scanOldResult, { params: { oldResultId: idOf(args) }, body: { fileId: scan.fileId }, idempotencyKey: sent.idempotencyKey }), sent, here)
}

/** Told at each field that is to be looked at again. */
export const atFields = (problem: Problem, differs: string): Problem => {
  const at = problem['at']
  if (!Array.isArray(at)) return problem
  const reason = problem.kind === 'entries-differ' ? differs : problem.detail
  return { ...problem, errors: at.map((field) => ({ field: String(field), reason })) }
}

const endEntry = <A>(args: ActionFunctionArgs, sent: SentForm, { answer, here }: { readonly answer: CallAnswer<A>; readonly here: () => string }) =>
  endForm(answer.ok ? answer : { ...answer, problem: atFields(answer.problem, chooseMessages(resultMessages, languageOf(args)).differsHere) }, sent, here)

export const resultAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { idempotencyKey } = sent
  const params = { oldResultId: idOf(args) }
  const here = () => resultAddress(params.oldResultId)
  switch (sent.text('do')) {
    case 'scan':
      return sendScan(args, sent, here)
    case 'enter':
      return endEntry(args, sent, { answer: await api(enterOldResult, { params, body: entryOf(sent), idempotencyKey }), here })
    case 'check':
      return endEntry(args, sent, { answer: await api(checkOldResult, { params, body: { ...entryOf(sent), isDecided: sent.text('isDecided') === 'yes' }, idempotencyKey }), here })
    case 'sign':
      return endForm(await api(signOldResults, { body: { oldResultIds: [params.oldResultId] }, idempotencyKey }), sent, here)
    case 'withdraw':
      return endForm(await api(withdrawOldResult, { params, body: { reason: sent.text('withdrawReason') ?? '' }, idempotencyKey }), sent, here)
    default:
      return endForm(await api(sendBackOldResult, { params, body: { to: sent.text('to') === 'scanned' ? 'scanned' : 'inventoried', reason: sent.text('reason') ?? '' }, idempotencyKey }), sent, here)
  }
}

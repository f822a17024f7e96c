import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { fileBatch, keepBatch, showBatch } from '../../contract-batch.ts'
import { allKept, inTurn } from './in-turn.ts'

export type Batch = AnswerOf<typeof showBatch>
export type Fault = Batch['faults'][number]
export type Filed = { readonly refused: readonly Fault[] }

export const BORN = 'submitter.bornOn'
/** Fields of the page that are not what the rows share. */
export const NOT_COMMON = /^(table|do|sheet)$|-(day|month|year)$/

export const loadBatch = async (args: LoaderFunctionArgs): Promise<Batch> => {
  await allKept()
  return valueOf(await apiOf(args)(showBatch, { params: { batchId: args.params['batchId'] ?? '' } }))
}

const commonOf = (sent: SentForm): Record<string, string> => {
  const typed = Object.entries(sent.values).filter(([field]) => !NOT_COMMON.test(field))
  return { ...Object.fromEntries(typed.map(([field, values]) => [field, values[0] ?? ''])), area: 'outside', [BORN]: sent.date(BORN) ?? '' }
}

/** Files a few rows at a time until none is left; a lost answer is asked again under the same key and files nothing twice. */
const fileAll = async (args: ActionFunctionArgs, batchId: string, sent: SentForm) => {
  const refused: Fault[] = []
  for (let after = 0, more = true; more; ) {
    const answer = await apiOf(args)(fileBatch, { params: { batchId }, body: { after }, idempotencyKey: `${sent.idempotencyKey}-${String(after)}` })
    if (!answer.ok) return failForm(answer.problem, sent)
    refused.push(...answer.value.refused)
    more = answer.value.next !== undefined
    after = answer.value.next ?? after
  }
  return data<Filed>({ refused })
}

export const batchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const batchId = args.params['batchId'] ?? ''
  const kept = await inTurn(() => apiOf(args)(keepBatch, { params: { batchId }, body: { common: commonOf(sent), typed: sent.values['table']?.[0] ?? '' } }))
  if (!kept.ok) return failForm(kept.problem, sent)
  if (sent.text('do') === 'form') return redirect(`/desk/batches/${batchId}/form`)
  return sent.text('do') === 'file' ? fileAll(args, batchId, sent) : redirect(`/desk/batches/${batchId}`)
}

export const isFiled = (answer: unknown): answer is Filed => typeof answer === 'object' && answer !== null && 'refused' in answer

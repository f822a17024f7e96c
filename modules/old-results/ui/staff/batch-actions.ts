import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { storedFieldName } from '../../../documents/widgets.tsx'
import { matchOldResultScans, scanOldResult, showOldResultBatch } from '../../contract.ts'
import { resultMessages } from './words.ts'

export const SCANS = 'scans'
/** `of-{fileId}`: the result somebody chose for a file that matched none. */
export const OF = 'of-'

/** A file that stands nowhere yet, and why. */
export type LeftOver = { readonly fileId: string; readonly fileName: string; readonly reason: string }
export type BatchOutcome = { readonly attached: number; readonly left: readonly LeftOver[]; readonly taken: readonly string[] }

type Given = { readonly fileId: string; readonly fileName: string; readonly oldResultId: string }

const idOf = ({ params }: LoaderFunctionArgs) => ({ oldBatchId: params['oldBatchId'] ?? '' })

export const loadBatch = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showOldResultBatch, { params: idOf(args) }))

/** Each by itself: one that is refused hinders no other, and what was attached stays however the rest ends. */
const attach = async (args: ActionFunctionArgs, sent: SentForm, given: readonly Given[]): Promise<Pick<BatchOutcome, 'attached' | 'left'>> => {
  const left: LeftOver[] = []
  for (const { fileId, fileName, oldResultId } of given) {
    const done = await apiOf(args)(scanOldResult, { params: { oldResultId }, body: { fileId }, idempotencyKey: `${sent.idempotencyKey}-${oldResultId}` })
    if (!done.ok) left.push({ fileId, fileName, reason: done.problem.detail })
  }
  return { attached: given.length - left.length, left }
}

const fail = (detail: string, sent: SentForm) =>
  failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail, errors: [{ field: SCANS, reason: detail }] }, sent)

const byName = async (args: ActionFunctionArgs, sent: SentForm) => {
  const m = chooseMessages(resultMessages, languageOf(args))
  const fileIds = [...new Set(sent.all(storedFieldName(SCANS)))]
  if (fileIds.length === 0) return fail(m.scansMissing, sent)
  const found = await apiOf(args)(matchOldResultScans, { params: idOf(args), body: { fileIds }, idempotencyKey: sent.idempotencyKey })
  if (!found.ok) return failForm(found.problem, sent)
  const { attached, left } = await attach(args, sent, found.value.matched)
  return { attached, left: [...left, ...found.value.left.map(({ why, ...file }) => ({ ...file, reason: m.unmatched[why] }))], taken: fileIds } satisfies BatchOutcome
}

const byHand = async (args: ActionFunctionArgs, sent: SentForm) => {
  const left = sent.all('left').map((line) => JSON.parse(line) as LeftOver)
  const chosen = left.flatMap(({ fileId, fileName }) => {
    const oldResultId = sent.text(`${OF}${fileId}`)
    return oldResultId ? [{ fileId, fileName, oldResultId }] : []
  })
  if (chosen.length === 0) return fail(chooseMessages(resultMessages, languageOf(args)).noneAssigned, sent)
  const done = await attach(args, sent, chosen)
  return { attached: done.attached, left: [...done.left, ...left.filter(({ fileId }) => !chosen.some((each) => each.fileId === fileId))], taken: [] } satisfies BatchOutcome
}

export const batchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  return sent.text('do') === 'by-hand' ? byHand(args, sent) : byName(args, sent)
}

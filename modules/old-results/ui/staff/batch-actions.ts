import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { joinedFile, storedFieldName } from '../../../documents/widgets.tsx'
import { matchOldResultScans, scanOldResult, showOldResultBatch, splitOldResultScan } from '../../contract.ts'
import { readPart } from '../../domain/split-scan.ts'
import { resultMessages, type ResultWords } from './words.ts'

export const SCANS = 'scans'
/** `of-{fileId}`: the result somebody chose for a file that matched none. */
export const OF = 'of-'

/** `part-{oldResultId}`: which pages of a scan of several are this result. */
export const PART = 'part-'

/** A file that stands nowhere yet, and why; with its pages where it may be split, once they are counted. */
export type LeftOver = { readonly fileId: string; readonly fileName: string; readonly reason: string; readonly pages?: number | undefined; readonly uncounted?: true }
export type BatchOutcome = { readonly attached: number; readonly left: readonly LeftOver[]; readonly taken: readonly string[]; /** Nothing was to be attached. */ readonly counted?: true; /** Pages of a scan that was split which went to nobody. */ readonly nobodys?: readonly number[] }

export const leftIn = (lines: readonly string[]): readonly LeftOver[] => lines.map((line) => JSON.parse(line) as LeftOver)

type Given = { readonly files: readonly { readonly fileId: string; readonly fileName: string }[]; readonly oldResultId: string; readonly number?: string }

const idOf = ({ params }: LoaderFunctionArgs) => ({ oldBatchId: params['oldBatchId'] ?? '' })

/** `leftOut`: how many were chosen for it and are not in it. */
export const loadBatch = async (args: LoaderFunctionArgs) => ({
  ...valueOf(await apiOf(args)(showOldResultBatch, { params: idOf(args) })),
  leftOut: Number(new URL(args.request.url).searchParams.get('left') ?? '') || 0,
})

/** Pages that came as files of their own are one paper first. */
const attachOne = async (args: ActionFunctionArgs, idempotencyKey: string, { files, oldResultId, number = '' }: Given) => {
  const api = apiOf(args)
  const [only, ...more] = files.map(({ fileId }) => fileId)
  const scan = more.length === 0 ? { ok: true as const, value: { id: only ?? '' } } : await joinedFile({ api, fileIds: files.map(({ fileId }) => fileId), title: number, idempotencyKey: `${idempotencyKey}-join` })
  return scan.ok ? api(scanOldResult, { params: { oldResultId }, body: { fileId: scan.value.id }, idempotencyKey }) : scan
}

/** Each by itself: one that is refused hinders no other, and what was attached stays however the rest ends. */
const attach = async (args: ActionFunctionArgs, sent: SentForm, given: readonly Given[]): Promise<Pick<BatchOutcome, 'attached' | 'left'>> => {
  const left: LeftOver[] = []
  let attached = 0
  for (const each of given) {
    const done = await attachOne(args, `${sent.idempotencyKey}-${each.oldResultId}`, each)
    if (done.ok) attached += 1
    else left.push(...each.files.map((file) => ({ ...file, reason: done.problem.detail })))
  }
  return { attached, left }
}

const refuseFields = (sent: SentForm, fields: readonly string[], detail: string) =>
  failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail, errors: fields.map((field) => ({ field, reason: detail })) }, sent)

type Unmatched = AnswerOf<typeof matchOldResultScans>['left'][number]

const leftOf = ({ why, whole, ...file }: Unmatched, m: ResultWords): LeftOver => ({
  ...file,
  reason: [m.unmatched[why], ...(whole ? [m.keptWhole[whole]] : [])].join(' '),
  ...(whole === 'not-counted' ? { uncounted: true } : {}),
})

const byName = async (args: ActionFunctionArgs, sent: SentForm) => {
  const m = chooseMessages(resultMessages, languageOf(args))
  const fileIds = [...new Set(sent.all(storedFieldName(SCANS)))]
  if (fileIds.length === 0) return refuseFields(sent, [SCANS], m.scansMissing)
  const found = await apiOf(args)(matchOldResultScans, { params: idOf(args), body: { fileIds }, idempotencyKey: sent.idempotencyKey })
  if (!found.ok) return failForm(found.problem, sent)
  const { attached, left } = await attach(args, sent, found.value.matched)
  return { attached, left: [...left, ...found.value.left.map((line) => leftOf(line, m))], taken: fileIds } satisfies BatchOutcome
}

/** The next of those that were not counted yet. */
const byCounting = async (args: ActionFunctionArgs, sent: SentForm) => {
  const m = chooseMessages(resultMessages, languageOf(args))
  const left = leftIn(sent.all('left'))
  const fileIds = left.flatMap(({ fileId, uncounted }) => (uncounted ? [fileId] : []))
  const found = await apiOf(args)(matchOldResultScans, { params: idOf(args), body: { fileIds }, idempotencyKey: sent.idempotencyKey })
  if (!found.ok) return failForm(found.problem, sent)
  return { attached: 0, left: [...left.filter(({ uncounted }) => !uncounted), ...found.value.left.map((line) => leftOf(line, m))], taken: [], counted: true } satisfies BatchOutcome
}

/** Several files of one result are its pages, in the order they stand in. */
export const chosenByHand = (left: readonly LeftOver[], chosenFor: (fileId: string) => string | undefined): readonly Given[] => {
  const byResult = Map.groupBy(left.filter(({ fileId }) => chosenFor(fileId)), ({ fileId }) => chosenFor(fileId) ?? '')
  return [...byResult].map(([oldResultId, files]) => ({ oldResultId, files: files.map(({ fileId, fileName }) => ({ fileId, fileName })) }))
}

const byHand = async (args: ActionFunctionArgs, sent: SentForm) => {
  const left = leftIn(sent.all('left'))
  const chosen = chosenByHand(left, (fileId) => sent.text(`${OF}${fileId}`))
  if (chosen.length === 0) return refuseFields(sent, left.slice(0, 1).map(({ fileId }) => `${OF}${fileId}`), chooseMessages(resultMessages, languageOf(args)).noneAssigned)
  const done = await attach(args, sent, chosen)
  return { attached: done.attached, left: [...done.left, ...left.filter(({ fileId }) => !chosen.some(({ files }) => files.some((each) => each.fileId === fileId)))], taken: [] } satisfies BatchOutcome
}

/** What was typed for each result goes to it; whose field is empty waits on. */
const bySplitting = async (args: ActionFunctionArgs, sent: SentForm) => {
  const m = chooseMessages(resultMessages, languageOf(args))
  const fileId = sent.text('fileId') ?? ''
  const typed = Object.keys(sent.values).flatMap((field) => (field.startsWith(PART) && sent.text(field) ? [{ field, part: readPart(sent.text(field) ?? '') }] : []))
  const wrong = typed.flatMap(({ field, part }) => (part === undefined ? [field] : []))
  if (wrong.length > 0) return refuseFields(sent, wrong, m.partUnreadable)
  if (typed.length === 0) return refuseFields(sent, [], m.noParts)
  const parts = typed.flatMap(({ field, part }) => (part ? [{ oldResultId: field.slice(PART.length), ...part }] : []))
  const done = await apiOf(args)(splitOldResultScan, { params: idOf(args), body: { fileId, parts }, idempotencyKey: sent.idempotencyKey })
  if (!done.ok) return failForm(done.problem, sent)
  return { attached: done.value.split, left: leftIn(sent.all('left')).filter((line) => line.fileId !== fileId), taken: [], nobodys: done.value.left } satisfies BatchOutcome
}

export const batchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  if (sent.text('do') === 'split') return bySplitting(args, sent)
  if (sent.text('do') === 'count') return byCounting(args, sent)
  return sent.text('do') === 'by-hand' ? byHand(args, sent) : byName(args, sent)
}

import type { CallAnswer, Client } from '../../../platform/web/client.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { newKey } from '../../../platform/web/new-key.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { cancelUpload, completeUpload, openUpload, readUpload, sendPart, type StoredFileView } from '../contract.ts'
import { rememberUpload, type Remembered } from './remembered-uploads.ts'

type Stored = AnswerOf<{ answer: typeof StoredFileView }>
type Upload = { readonly id: string; readonly receivedBytes: number; readonly sizeBytes: number; readonly fileId?: string }

export type Progress = { readonly sentBytes: number; readonly phase: 'sending' | 'waiting' | 'checking' }
export type Sending = {
  readonly api: Client
  readonly file: File
  readonly purpose: string
  readonly unitId?: string | undefined
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

const [SMALLEST_PART, LARGEST_PART] = [256 * 1024, 8 * 1024 * 1024]
/** After so many cut lines in a row the person is asked; what came is kept either way. */
const MOST_TRIES = 8

/** Of the same length in time, whatever the line: about one to four seconds. */
const nextPartSize = (size: number, tookMs: number): number => {
  if (tookMs < 1000) return Math.min(LARGEST_PART, size * 2)
  return tookMs > 4000 ? Math.max(SMALLEST_PART, size / 2) : size
}

const pauseBefore = (tries: number): number => Math.min(30_000, 1000 * 2 ** tries)

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    for (const [target, event] of [[signal, 'abort'], [globalThis, 'online']] as const)
      target.addEventListener(event, () => { clearTimeout(timer); resolve() }, { once: true })
  })

const NO_ROOM = 507

/** A cut line, a busy or restarting server: worth trying again. A refusal or a full disk is not. */
const isPassing = ({ status }: Problem): boolean => status === 0 || status === 429 || (status >= 502 && status !== NO_ROOM)

/** Nothing is wrong with the file: what came of it waits until the line is back, or somebody has signed in again. */
export const mayGoOnLater = (problem: Problem): boolean => isPassing(problem) || problem.status === 401 || problem.status >= 500

/** Asked again while nobody answers. */
const insist = async <T>({ signal, onProgress }: Sending, sentBytes: number, ask: () => Promise<CallAnswer<T>>): Promise<CallAnswer<T>> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask()
    if (answer.ok || signal.aborted || !isPassing(answer.problem) || tries > MOST_TRIES) return answer
    onProgress({ sentBytes, phase: 'waiting' })
    await pause(pauseBefore(tries), signal)
    if (signal.aborted) return answer
  }
}

const begin = async (sending: Sending, remembered: Remembered): Promise<CallAnswer<Upload>> => {
  const { api, file, purpose, unitId } = sending
  const id = remembered.read()
  const known = id === undefined ? undefined : await insist(sending, 0, () => api(readUpload, { params: { uploadId: id } }))
  if (known?.ok || (known && mayGoOnLater(known.problem))) return known
  const body = { fileName: file.name, sizeBytes: file.size, purpose, ...(unitId === undefined ? {} : { unitId }) }
  const idempotencyKey = newKey()
  const opened = await insist(sending, 0, () => api(openUpload, { body, idempotencyKey }))
  if (opened.ok) remembered.write(opened.value.id)
  return opened
}

/** Where the server stands, when it says so: a repeated or overtaken part is no fault. */
const standingOf = (problem: Problem): number | undefined => {
  const { receivedBytes } = problem as Problem & { readonly receivedBytes?: unknown }
  return problem.kind === 'upload-offset-wrong' && typeof receivedBytes === 'number' ? receivedBytes : undefined
}

type Sent = CallAnswer<{ readonly receivedBytes: number }>

const sendOne = async ({ api, file, signal }: Sending, uploadId: string, { at, size }: { readonly at: number; readonly size: number }): Promise<Sent> => {
  const body = file.slice(at, at + size) as unknown as Uint8Array
  const answer = await api(sendPart, { params: { uploadId }, body, uploadOffset: at, signal })
  if (answer.ok) return answer
  const standing = standingOf(answer.problem)
  return standing === undefined ? answer : { ok: true, value: { receivedBytes: standing } }
}

/** Until the last byte; undefined when all of it is there. */
const sendAll = async (sending: Sending, upload: Upload): Promise<Problem | undefined> => {
  const { file, onProgress, signal, api } = sending
  let [at, size, tries] = [upload.receivedBytes, SMALLEST_PART * 2, 0]
  while (at < file.size) {
    onProgress({ sentBytes: at, phase: tries === 0 ? 'sending' : 'waiting' })
    const begun = performance.now()
    const sent = await sendOne(sending, upload.id, { at, size })
    if (sent.ok) {
      ;[at, size, tries] = [sent.value.receivedBytes, nextPartSize(size, performance.now() - begun), 0]
      continue
    }
    tries += 1
    if (signal.aborted || !isPassing(sent.problem) || tries > MOST_TRIES) return sent.problem
    onProgress({ sentBytes: at, phase: 'waiting' })
    await pause(pauseBefore(tries), signal)
    const now = await api(readUpload, { params: { uploadId: upload.id } })
    if (now.ok) at = now.value.receivedBytes
    size = SMALLEST_PART
  }
  return undefined
}

/**
 * Sends a file in parts, and goes on where it stopped: after a cut line by itself, after an ended session or a
 * closed browser when the same file is chosen again. What the server refuses is cancelled there, so that choosing
 * another file begins anew.
 */
export const sendInParts = async (sending: Sending): Promise<CallAnswer<Stored>> => {
  const { api, file, purpose, onProgress } = sending
  const remembered = rememberUpload(purpose, file)
  const begun = await begin(sending, remembered)
  if (!begun.ok) return begun
  const params = { uploadId: begun.value.id }
  const problem = begun.value.fileId === undefined ? await sendAll(sending, begun.value) : undefined
  if (!problem) onProgress({ sentBytes: file.size, phase: 'checking' })
  const completed: CallAnswer<Stored> = problem ? { ok: false, problem } : await insist(sending, file.size, () => api(completeUpload, { params }))
  if (completed.ok || sending.signal.aborted || !mayGoOnLater(completed.problem)) {
    remembered.forget()
    if (!completed.ok) await api(cancelUpload, { params })
  }
  return completed
}

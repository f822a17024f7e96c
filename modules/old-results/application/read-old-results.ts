import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, readingOfScan, serveFile, type OpenFileRefusal, type ScanReading, type StoredFile } from '../../documents/index.ts'
import { signedVersionOf } from '../../official-documents/index.ts'
import type { OldResult, OldResultState, PastEvent } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { findOldResult, listEvents } from '../store/old-result-store.ts'
import { listOldResults, type AfterResult } from '../store/progress.view.ts'
import { mayAtUnit, unitsOf } from './at-unit.ts'

const MOST = 100

export type AskedResults = { readonly unitId?: string; readonly state?: OldResultState; readonly procedureCode?: string; readonly q?: string; readonly after?: string; readonly limit?: number }
export type OwnResults = { readonly items: readonly OldResult[]; readonly next?: string }

const keyOf = ({ stateAt, id, returnedFor, state, batchId }: OldResult): string => [stateAt, id, returnedFor === undefined ? '' : 'back', state === 'inventoried' && batchId !== undefined ? 'waits' : ''].join('|')

const afterOf = (after: string | undefined): { readonly after?: AfterResult } => {
  const key = readPageKey(after)
  return key ? { after: { at: key.at, id: key.id, cameBack: key.rest[0] === 'back', waits: key.rest[1] === 'waits' } } : {}
}

export const listOwnResults = async (work: Work, { unitId, q, after, limit = MOST, ...asked }: AskedResults): Promise<OwnResults> => {
  const words = fold(q ?? '').trim()
  const found = await listOldResults(work.tx, { unitIds: await unitsOf(work, 'list', unitId), ...asked, ...(words === '' ? {} : { q: words }), ...afterOf(after), limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(found.length > limit && last ? { next: keyOf(last) } : {}) }
}

export type NextStep = 'scan' | 'enter' | 'check' | 'sign' | 'wait' | 'done'

export type ShownResult = {
  readonly result: OldResult
  readonly scan?: StoredFile
  /** While somebody types from it or signs it; what it says of itself only for whoever types first. */
  readonly reading?: ScanReading
  readonly isSigned: boolean
  readonly next: NextStep
  readonly may: { readonly digitise: boolean; readonly check: boolean; readonly sign: boolean }
  readonly history: readonly PastEvent[]
}

const nextOf = ({ state, enteredBy }: OldResult, me: string | undefined, may: ShownResult['may']): NextStep => {
  if (state === 'published') return 'done'
  if (state === 'inventoried') return may.digitise ? 'scan' : 'wait'
  if (state === 'scanned') return may.digitise ? 'enter' : 'wait'
  if (state === 'entered') return may.check && enteredBy?.officialId !== me ? 'check' : 'wait'
  return state === 'checked' && may.sign && enteredBy?.officialId !== me ? 'sign' : 'wait'
}

/** The second reads the paper with their own eyes: neither the first entry nor the reader's is shown. */
const readingFor = async (work: Work, { scanFileId }: OldResult, next: NextStep): Promise<Pick<ShownResult, 'reading'>> => {
  if (scanFileId === undefined || (next !== 'enter' && next !== 'check' && next !== 'sign')) return {}
  const reading = await readingOfScan(work, scanFileId)
  return { reading: next === 'enter' ? reading : { ...reading, fields: {} } }
}

export const showResult = async (work: Work, id: string): Promise<Outcome<ShownResult, OldResultRefusal>> => {
  const result = await findOldResult(work.tx, id)
  if (!result || !(await mayAtUnit(work, 'read', result.unitId))) return refuse({ kind: 'old-result-not-found' })
  const may = { digitise: await mayAtUnit(work, 'digitise', result.unitId), check: await mayAtUnit(work, 'check', result.unitId), sign: await mayAtUnit(work, 'sign', result.unitId) }
  const next = nextOf(result, work.actor.kind === 'staff' ? work.actor.officialId : undefined, may)
  const isSigned = result.fileId !== undefined && (await signedVersionOf(work, result.fileId)) !== result.fileId
  const scan = result.scanFileId && (await findFile(work, result.scanFileId))
  return ok({ result, ...(scan ? { scan } : {}), ...(await readingFor(work, result, next)), isSigned, next, may, history: await listEvents(work.tx, id) })
}

export const serveResultFile = async (work: Work, { oldResultId, as }: { readonly oldResultId: string; readonly as: 'scan' | 'signed' }): Promise<Outcome<FileContent, OldResultRefusal | OpenFileRefusal>> => {
  const result = await findOldResult(work.tx, oldResultId)
  if (!result || !(await mayAtUnit(work, 'read', result.unitId))) return refuse({ kind: 'old-result-not-found' })
  const fileId: StoredFileId | undefined = as === 'scan' ? result.scanFileId : result.fileId && (await signedVersionOf(work, result.fileId))
  if (fileId === undefined) return refuse({ kind: 'file-not-found' })
  return serveFile(work, { fileId, purpose: 'digitise-old-result', unitId: result.unitId }, () => true)
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { askReading, drawnInstead, isOwner, openFile, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import { notify } from '../../notifications/index.ts'
import { readScan, readScanToSign, type ReadScan, type ScanRefusal } from '../../official-documents/index.ts'
import { decideCheck, decideEnter, decideScan, decideSendBack } from '../domain/decide.ts'
import type { Entry } from '../domain/entry.ts'
import { evolve } from '../domain/evolve.ts'
import type { OldResult, OldResultEvent } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { insertBatch, insertEvent, lockOldResults, writeOldResult } from '../store/old-result-store.ts'
import { authorOf, mayAtUnit, type OldResultVerb } from './at-unit.ts'

type Taken = Outcome<OldResult, OldResultRefusal>

const take = async (work: Work, id: string, verb: OldResultVerb): Promise<Taken> => {
  const [result] = await lockOldResults(work.tx, [id])
  return result && (await mayAtUnit(work, verb, result.unitId)) ? ok(result) : refuse({ kind: 'old-result-not-found' })
}

/** The row and its journal, in one transaction. */
export const record = async (work: Work, before: OldResult, { event, by = authorOf(work) }: { readonly event: OldResultEvent; readonly by?: ReturnType<typeof authorOf> }): Promise<OldResult> => {
  const recorded = { at: work.now, by, event }
  const after = evolve(before, recorded)
  await writeOldResult(work.tx, after)
  await insertEvent(work.tx, after, recorded)
  return after
}

const decideAndRecord = async (work: Work, before: OldResult, decided: Outcome<OldResultEvent, OldResultRefusal>): Promise<Taken> => (decided.ok ? ok(await record(work, before, { event: decided.value })) : decided)

type WhichScan = { readonly fileId: string; readonly unitId: string }

export const openScan = (work: Work, { fileId, unitId }: WhichScan): Promise<Outcome<OpenedFile, OpenFileRefusal>> =>
  openFile(work, { fileId: fileId as StoredFileId, purpose: 'digitise-old-result', unitId }, ({ owner }) => isOwner(work.actor, owner) || (owner.kind === 'unit' && owner.unitId === unitId))

/** As it is signed: in two layers, once its pages were read. */
export const scanToSign = async (work: Work, which: WhichScan): Promise<Outcome<ReadScan, ScanRefusal | OpenFileRefusal>> => {
  const opened = await openScan(work, which)
  return opened.ok ? readScanToSign(work, { fileId: opened.value.file.id, bytes: opened.value.bytes, mediaType: opened.value.file.mediaType }) : opened
}

/** `unread`: its pages stay as they came; what our own demonstration draws is not read. */
export type ScannedFile = { readonly fileId: string; /** A TIFF as a PDF, drawn before the act (`drawTiff`). */ readonly drawn?: Uint8Array; readonly unread?: true }

/** Its pages are drawn and read while somebody types from it. */
export const scanOldResult = async (work: Work, id: string, { fileId, drawn, unread }: ScannedFile): Promise<Outcome<OldResult, OldResultRefusal | ScanRefusal | OpenFileRefusal>> => {
  const taken = await take(work, id, 'digitise')
  if (!taken.ok) return taken
  const opened = await openScan(work, { fileId, unitId: taken.value.unitId })
  if (!opened.ok) return opened
  const { file, bytes } = await drawnInstead(work, opened.value, drawn)
  const scan = readScan({ bytes, mediaType: file.mediaType })
  if (!scan.ok) return scan
  const { pages } = scan.value.copied
  const done = await decideAndRecord(work, taken.value, decideScan(taken.value, { fileId: file.id, pages }))
  if (done.ok && !unread) await askReading(work, { fileId: file.id, pages })
  return done
}

export const enterOldResult = async (work: Work, id: string, entry: Entry): Promise<Taken> => {
  const taken = await take(work, id, 'digitise')
  return taken.ok ? decideAndRecord(work, taken.value, decideEnter(taken.value, entry)) : taken
}

export const checkOldResult = async (work: Work, id: string, check: { readonly entry: Entry; readonly isDecided: boolean }): Promise<Taken> => {
  const taken = await take(work, id, 'check')
  return taken.ok ? decideAndRecord(work, taken.value, decideCheck(taken.value, { ...check, by: authorOf(work).officialId })) : taken
}

/** Whoever entered it is told why it came back. */
export const sendBackOldResult = async (work: Work, id: string, back: { readonly to: 'inventoried' | 'scanned'; readonly reason: string }): Promise<Taken> => {
  const taken = await take(work, id, 'check')
  if (!taken.ok) return taken
  const before = taken.value
  const done = await decideAndRecord(work, before, decideSendBack(before, back))
  if (done.ok && before.enteredBy && before.enteredBy.officialId !== authorOf(work).officialId)
    await notify(work, { officialId: before.enteredBy.officialId, template: 'old-result-returned', params: { result: before.resultName, number: before.listed.number, reason: back.reason }, about: { kind: 'old-result', id: before.id } })
  return done
}

export type OpenedBatch = { readonly batchId: string; readonly serial: number; readonly results: number; /** Chosen too, and of another unit or procedure, in a batch or past the scanner. */ readonly left: number }

/** Taken from the shelf together: all of the unit and procedure of the first, none of them in another batch. */
export const openBatch = async (work: Work, ids: readonly string[]): Promise<Outcome<OpenedBatch, OldResultRefusal>> => {
  const results = await lockOldResults(work.tx, ids)
  const free = results.filter(({ batchId, state }) => batchId === undefined && state === 'inventoried').toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  const [first] = free
  if (!first) return refuse({ kind: 'nothing-chosen' })
  if (!(await mayAtUnit(work, 'digitise', first.unitId))) return refuse({ kind: 'old-results-not-yours' })
  const together = free.filter(({ unitId, procedureCode }) => unitId === first.unitId && procedureCode === first.procedureCode)
  const batchId = newId<string>()
  const serial = await insertBatch(work.tx, { id: batchId, unitId: first.unitId, procedureCode: first.procedureCode, at: work.now, by: authorOf(work).name })
  for (const result of together) await record(work, result, { event: { kind: 'batched', batchId } })
  return ok({ batchId, serial, results: together.length, left: results.length - together.length })
}

import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { ProgressLine } from '../application/progress.ts'
import type { ShownResult } from '../application/read-old-results.ts'
import type { listOldResults, showOldResult, showOldResultProgress } from '../contract.ts'
import { sayFields } from '../domain/entry.ts'
import { isSameNumber } from '../domain/match-scans.ts'
import type { OldResult, PastEvent } from '../domain/old-result.ts'

export const resultView = ({ id, unitId, procedureCode, procedureName, resultName, listed, pages, state, stateAt, batchId, enteredBy, checkedBy, returnedFor, number, entry, withdrawn }: OldResult): AnswerOf<typeof listOldResults>['items'][number] => {
  // What was entered is for the second to find out, not to read.
  const holderName = state === 'entered' ? listed.holderName : (entry?.holderName ?? listed.holderName)
  return {
    oldResultId: id, unitId, procedureCode, procedureName, resultName, listedNumber: listed.number, pages, state, stateAt, batched: batchId !== undefined,
    ...(batchId ? { oldBatchId: batchId } : {}),
    ...(holderName ? { holderName } : {}),
    ...(listed.shelf ? { shelf: listed.shelf } : {}),
    ...(enteredBy ? { enteredBy: enteredBy.name } : {}),
    ...(checkedBy ? { checkedBy: checkedBy.name } : {}),
    ...(returnedFor ? { returnedFor } : {}),
    ...(number ? { number } : {}),
    ...(withdrawn ? { withdrawnFor: withdrawn.reason } : {}),
  }
}

const historyView = ({ at, byName, event }: PastEvent): AnswerOf<typeof showOldResult>['history'][number] => {
  const words = event.kind === 'sent-back' || event.kind === 'withdrawn' ? event.reason : event.kind === 'signed' ? event.number : event.kind === 'checked' && event.decided.length > 0 ? sayFields(event.decided).vi : undefined
  return { at, by: byName, kind: event.kind, ...(words ? { words } : {}) }
}

/** A paper's title is the name of the result, which the inventory says. */
const PROPOSED = ['number', 'issuedOn', 'issuer', 'holderName', 'validUntil'] as const

/** The number on the paper where it is not the one the inventory listed: perhaps the scan of another result. Told while it can still be sent back. */
const otherNumber = ({ listed, entry, state }: OldResult, reading: ShownResult['reading']): { readonly otherNumber?: string } => {
  const onPaper = state === 'scanned' || state === 'checked' ? (entry?.number ?? reading?.fields.number?.value) : undefined
  return onPaper === undefined || isSameNumber(onPaper, listed.number) ? {} : { otherNumber: onPaper }
}

const readingView = ({ isWaiting, isDone, fields, faults }: NonNullable<ShownResult['reading']>) => ({
  isWaiting,
  isDone,
  faults: [...faults],
  proposed: Object.fromEntries(PROPOSED.flatMap((key) => (fields[key] ? [[key, fields[key]]] : []))),
})

export const shownView = ({ result, scan, reading, isSigned, next, may, history }: ShownResult): AnswerOf<typeof showOldResult> => ({
  ...resultView(result),
  ...(result.listed.issuedOn ? { listedIssuedOn: result.listed.issuedOn } : {}),
  ...(result.listed.holderName ? { listedHolderName: result.listed.holderName } : {}),
  ...otherNumber(result, reading),
  ...(result.listed.holderIdNumber ? { holderIdNumber: result.listed.holderIdNumber } : {}),
  ...(result.entry && result.state !== 'entered' ? { entry: result.entry } : {}),
  ...(scan ? { scan: { fileName: scan.fileName, mediaType: scan.mediaType } } : {}),
  ...(reading ? { reading: readingView(reading) } : {}),
  isSigned,
  inVault: result.recordId !== undefined,
  next,
  may,
  history: history.map(historyView),
})

export const progressView = ({ forecast: { remaining, perDay, normPerDay }, ...line }: ProgressLine): AnswerOf<typeof showOldResultProgress>['lines'][number] => ({ ...line, remaining, perDay, normPerDay })

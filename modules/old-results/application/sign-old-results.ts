// Nghị định 45/2020/NĐ-CP Điều 25; TT 01/2023/TT-VPCP: signed by the head and sealed as a true copy of the paper that is kept.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { statesOfScans, type OpenFileRefusal } from '../../documents/index.ts'
import { type DigitisedResult, issueDigitisedResult, letterheadOf, type ReadScan, type ScanRefusal, signerAt, signsByCertificate } from '../../official-documents/index.ts'
import { decideSign } from '../domain/decide.ts'
import type { Entry } from '../domain/entry.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { lockOldResults } from '../store/old-result-store.ts'
import { authorOf, mayAtUnit } from './at-unit.ts'
import { record, scanToSign } from './take-step.ts'

type Refused = OldResultRefusal | ScanRefusal | OpenFileRefusal

type Facts = { readonly result: OldResult; readonly entry: Entry; readonly scan: ReadScan; readonly publicUrl: string }

export const digitisedFacts = async (work: Work, { result, entry, scan, publicUrl }: Facts): Promise<DigitisedResult> => ({
  oldResultId: result.id,
  unit: await letterheadOf(work, result.unitId),
  original: { name: result.resultName, number: entry.number, issuer: entry.issuer, issuedOn: entry.issuedOn },
  holder: { name: entry.holderName, ...(entry.holderIdNumber ? { idNumber: entry.holderIdNumber } : {}) },
  scan: scan.copied,
  signer: await signerAt(work, result.unitId),
  lookUpUrl: publicUrl,
})

const signOne = async (work: Work, result: OldResult, publicUrl: string): Promise<Outcome<OldResult, Refused>> => {
  const decided = decideSign(result, authorOf(work).officialId)
  if (!decided.ok) return decided
  const { entry, scanFileId } = result
  if (!entry || !scanFileId) return refuse({ kind: 'old-result-not-now', state: result.state })
  const scan = await scanToSign(work, { fileId: scanFileId, unitId: result.unitId })
  if (!scan.ok) return scan
  const document = await issueDigitisedResult(work, await digitisedFacts(work, { result, entry, scan: scan.value, publicUrl }), scan.value)
  return ok(await record(work, result, { event: { kind: 'signed', number: document.number, documentId: document.documentId, fileId: document.fileId } }))
}

const MOST_NAMED = 5

/** Of many, which ones: nobody looks for one among a hundred. */
const whyNotYet = async (work: Work, results: readonly OldResult[]): Promise<OldResultRefusal | undefined> => {
  if (results.length === 1) return undefined
  const states = await statesOfScans(work, results.flatMap(({ scanFileId }) => scanFileId ?? []))
  const waiting = results.filter(({ scanFileId }) => states.get(scanFileId ?? '') === 'waiting').map(({ listed }) => listed.number)
  const rest = waiting.length - MOST_NAMED
  return waiting.length === 0 ? undefined : { kind: 'scans-being-read', numbers: `${waiting.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` (+${rest})` : ''}` }
}

/** One or a hundred, all or none; without a certificate nothing electronic comes into being, so nothing is signed. */
export const signOldResults = async (work: Work, ids: readonly string[], publicUrl: string): Promise<Outcome<readonly OldResult[], Refused>> => {
  const results = await lockOldResults(work.tx, [...new Set(ids)])
  if (results.length === 0) return refuse({ kind: 'nothing-chosen' })
  for (const { unitId } of results) if (!(await mayAtUnit(work, 'sign', unitId))) return refuse({ kind: 'old-results-not-yours' })
  if (!(await signsByCertificate(work, authorOf(work).officialId))) return refuse({ kind: 'signer-without-certificate' })
  const notYet = await whyNotYet(work, results)
  if (notYet) return refuse(notYet)
  const signed: OldResult[] = []
  for (const result of results) {
    const one = await signOne(work, result, publicUrl)
    if (!one.ok) return one
    signed.push(one.value)
  }
  return ok(signed)
}

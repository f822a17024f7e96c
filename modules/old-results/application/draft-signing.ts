import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenFileRefusal } from '../../documents/index.ts'
import { draftDigitisedResult, type ScanRefusal } from '../../official-documents/index.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { findOldResult } from '../store/old-result-store.ts'
import { mayAtUnit } from './at-unit.ts'
import { digitisedFacts } from './sign-old-results.ts'
import { scanToSign } from './take-step.ts'

/** What the head would sign, without a number: the words laid over the pages. Nothing is kept. */
export const draftSigning = async (work: Work, oldResultId: string): Promise<Outcome<Uint8Array, OldResultRefusal | ScanRefusal | OpenFileRefusal>> => {
  const result = await findOldResult(work.tx, oldResultId)
  if (!result || !(await mayAtUnit(work, 'sign', result.unitId))) return refuse({ kind: 'old-result-not-found' })
  const { entry, scanFileId } = result
  if (result.state !== 'checked' || !entry || !scanFileId) return refuse({ kind: 'old-result-not-now', state: result.state })
  const scan = await scanToSign(work, { fileId: scanFileId, unitId: result.unitId })
  return scan.ok ? draftDigitisedResult(await digitisedFacts(work, { result, entry, scan: scan.value, publicUrl: '' }), scan.value, work.now) : scan
}

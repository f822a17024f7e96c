// NĐ 30/2020 Điều 18: what was digitised and turns out invalid is taken back by the head: vault, file and holder know it in the same act.
import type { PaperRecordId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findRecord, withdrawRecord } from '../../documents/index.ts'
import { withdrawFiles } from '../../official-documents/index.ts'
import { decideWithdraw } from '../domain/decide.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { lockOldResults } from '../store/old-result-store.ts'
import { mayAtUnit } from './at-unit.ts'
import { record } from './take-step.ts'

const takeOutOfVault = async (work: Work, recordId: string, reason: string): Promise<void> => {
  const kept = await findRecord(work, recordId)
  if (kept?.state !== 'published') return
  const withdrawn = await withdrawRecord(work, { holderId: kept.holderId, recordId: recordId as PaperRecordId, reason })
  if (!withdrawn.ok) throw new Error(`the vault does not give back an old result: ${withdrawn.refusal.kind}`)
}

/** Whoever may sign may take back. The scan, both entries and the journal stay. */
export const withdrawOldResult = async (work: Work, id: string, reason: string): Promise<Outcome<OldResult, OldResultRefusal>> => {
  const [result] = await lockOldResults(work.tx, [id])
  if (!result || !(await mayAtUnit(work, 'sign', result.unitId))) return refuse({ kind: 'old-result-not-found' })
  const decided = decideWithdraw(result, reason)
  if (!decided.ok) return decided
  const after = await record(work, result, { event: decided.value })
  if (after.fileId) await withdrawFiles(work, { subjectId: after.id, fileIds: [after.fileId], reason: reason.trim() })
  if (after.recordId) await takeOutOfVault(work, after.recordId, reason.trim())
  return ok(after)
}

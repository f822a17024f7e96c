// TT 01/2018/TT-VPCP article 16.2d: without signing in nothing of a person is shown, only whether a paper somebody holds is ours and still holds.
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { findUnit } from '../../../organisation/index.ts'
import { standingOn, type Standing } from '../../domain/vault/paper-record.ts'
import { findRecordById } from '../../store/vault/paper-record-store.ts'
import { listStatementKeys } from '../../store/vault/statement-key-store.ts'
import { isDemoAllowed } from './statement.ts'
import type { VaultRefusal } from './vault-refusal.ts'

/** Keys of the demonstration vouch for nothing once it is over. */
export const listKeysInUse = async (work: Work) => {
  const keys = (await listStatementKeys(work.tx)).filter(({ isDemo }) => !isDemo || isDemoAllowed())
  return Promise.all(keys.map(async ({ kid, unitId, publicKey, isDemo }) => ({ kid, publicKey, demo: isDemo, unitName: (await findUnit(work, unitId))?.name ?? '' })))
}

export const showStanding = async (work: Work, recordId: string): Promise<Outcome<{ readonly standing: Standing; readonly sha256: string }, VaultRefusal>> => {
  const record = await findRecordById(work.tx, recordId)
  // Only what carries a statement was ever shown to strangers; a withdrawn one carried it before.
  if (!record || record.kind !== 'result' || record.issuerUnitId === undefined || record.state === 'draft' || record.state === 'checked') return refuse({ kind: 'paper-record-not-found' })
  return ok({ standing: standingOn(record, plainDateAt(work.now)), sha256: record.sha256 })
}

import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listWithdrawalsWaiting as selectWaiting } from '../store/withdrawals.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

const FEW = 200

export type WithdrawalWaiting = { readonly dossier: DossierSummary; readonly askedAt: Instant; readonly reason: string }

/** Wishes to withdraw whose notice the actor may sign, the oldest first. */
export const listWithdrawalsWaiting = async (work: Work): Promise<readonly WithdrawalWaiting[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const unitIds: readonly UnitId[] = [...new Set(actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(actor, 'discontinue', 'dossier', unitId))
  const rows = unitIds.length === 0 ? [] : await selectWaiting(work.tx, { unitIds, limit: FEW })
  const dossiers = await summarise(work, rows)
  return dossiers.flatMap((dossier, index) => {
    const row = rows[index]
    return row?.withdrawal_asked_at ? [{ dossier, askedAt: row.withdrawal_asked_at as Instant, reason: row.reason }] : []
  })
}

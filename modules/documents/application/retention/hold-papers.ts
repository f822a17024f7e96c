// Luật Lưu trữ 33/2024/QH15: papers a complaint, a lawsuit or an inspection needs stay, whatever their period.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { RetentionRefusal } from '../../domain/retention/destruction.ts'
import { insertHold, liftHold } from '../../store/retention/hold-store.ts'
import { actorKey } from '../actor-key.ts'
import { retentionUnits } from './retention-units.ts'
import { currentSources } from './sources.ts'

export const placeHold = async (work: Work, { reference, reason }: { readonly reference: string; readonly reason: string }): Promise<Outcome<{ readonly holdId: string }, RetentionRefusal>> => {
  for (const source of currentSources()) {
    const matter = await source.findMatter(work, reference)
    if (matter === undefined || !can(work.actor, 'hold', 'retention', matter.unitId)) continue
    const id = newId<string>()
    await insertHold(work.tx, { id, ...matter, reason, placedAt: work.now, placedBy: actorKey(work) })
    return ok({ holdId: id })
  }
  return refuse({ kind: 'matter-not-found' })
}

export const endHold = async (work: Work, holdId: string): Promise<Outcome<{ readonly lifted: boolean }, RetentionRefusal>> =>
  (await liftHold(work.tx, holdId, { unitIds: retentionUnits(work, 'hold'), by: actorKey(work), at: work.now })) ? ok({ lifted: true }) : refuse({ kind: 'hold-not-found' })

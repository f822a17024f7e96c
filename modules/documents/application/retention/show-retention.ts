import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { DestructionItem, DestructionList, RetentionRefusal } from '../../domain/retention/destruction.ts'
import { findList, listItems, listLists } from '../../store/retention/destruction-store.ts'
import { listHolds } from '../../store/retention/hold-store.ts'
import { actorKey } from '../actor-key.ts'
import { readPeriods } from './read-periods.ts'
import { retentionUnits } from './retention-units.ts'

const SHOWN = 100

const viewOf = ({ id, state, proposedAt, proposerName, decidedAt, deciderName, decision, doneAt }: DestructionList) => ({
  id,
  state,
  proposedAt,
  proposerName,
  ...(decidedAt ? { decidedAt } : {}),
  ...(deciderName ? { deciderName } : {}),
  ...(decision ? { decision } : {}),
  ...(doneAt ? { doneAt } : {}),
})

export const showRetention = async (work: Work) => {
  const units = retentionUnits(work, 'list')
  const [lists, holds] = await Promise.all([listLists(work.tx, units, SHOWN), listHolds(work.tx, units, SHOWN)])
  return { lists: lists.map(viewOf), holds: holds.map(({ id, label, reason, placedAt }) => ({ id, label, reason, placedAt })), periods: readPeriods() }
}

const itemView = ({ fileId, label, paper, name, since, sizeBytes, state, sparedBecause }: DestructionItem) => ({ fileId, label, paper, name, since, sizeBytes, state, ...(sparedBecause ? { sparedBecause } : {}) })

export const showDestructionList = async (work: Work, listId: string): Promise<Outcome<{ readonly list: ReturnType<typeof viewOf>; readonly items: readonly ReturnType<typeof itemView>[]; readonly mayDecide: boolean }, RetentionRefusal>> => {
  const list = await findList(work.tx, listId)
  if (!list || !can(work.actor, 'list', 'retention', list.unitId)) return refuse({ kind: 'destruction-list-not-found' })
  const mayDecide = list.state === 'proposed' && list.proposedBy !== actorKey(work) && can(work.actor, 'decide', 'retention', list.unitId)
  return ok({ list: viewOf(list), items: (await listItems(work.tx, listId)).map(itemView), mayDecide })
}

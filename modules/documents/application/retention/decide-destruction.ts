// Luật Lưu trữ 33/2024/QH15: the head of the unit decides, never the person who proposed.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { RetentionRefusal } from '../../domain/retention/destruction.ts'
import { lockList, markItem, moveList } from '../../store/retention/destruction-store.ts'
import { actorKey } from '../actor-key.ts'
import { DESTROY_JOB } from './destroy-papers.ts'

/** `decision`: its number, or why nothing of it is destroyed. `spare`: these stay for now. */
export type DecideDestruction = { readonly listId: string; readonly choice: 'destroy' | 'decline'; readonly decision: string; readonly spare: readonly string[] }

export const decideDestruction = async (work: Work, { listId, choice, decision, spare }: DecideDestruction): Promise<Outcome<{ readonly state: string }, RetentionRefusal>> => {
  const list = await lockList(work.tx, listId)
  if (!list || work.actor.kind !== 'staff' || !can(work.actor, 'decide', 'retention', list.unitId)) return refuse({ kind: 'destruction-list-not-found' })
  if (list.state !== 'proposed') return refuse({ kind: 'destruction-list-decided' })
  if (list.proposedBy === actorKey(work)) return refuse({ kind: 'proposer-decides' })
  for (const fileId of spare) await markItem(work.tx, listId, { fileId, state: 'spared', because: 'decision' })
  const state = choice === 'destroy' ? 'decided' : 'declined'
  await moveList(work.tx, listId, { state, by: actorKey(work), name: work.actor.fullName, decision, at: work.now })
  await work.tell({ type: 'documents.destruction-decided', listId, unitId: list.unitId, state, decision, proposedBy: list.proposedBy, deciderName: work.actor.fullName })
  if (state === 'decided') await addJob(work, { name: DESTROY_JOB, key: DESTROY_JOB })
  return ok({ state })
}

// TT 01/2018 article 8: a workflow approved anew is followed by what runs on it; the dossier stands where its workflow stands.
import { isDeepStrictEqual } from 'node:util'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial } from '../../organisation/index.ts'
import type { WorkflowMoved, WorkflowMoving, WorkItem } from '../../workflow/index.ts'
import { openBranchesOf, type Dossier, type Holder } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { branchesIn, branchOf, holderOf, mainOf, returningAt } from './take-step.ts'

/** `WorkflowMoving`: the dossier is locked before its workflow, as every command does. */
export const onWorkflowMoving = async (work: Work, { subject }: WorkflowMoving): Promise<void> => {
  if (subject.kind === 'dossier') await lockJournal(work.tx, subject.id as DossierId)
}

const assigneeOf = async (work: Work, { holder }: Dossier, { assigneeId }: WorkItem) => {
  if (!assigneeId) return undefined
  const name = holder?.assigneeId === assigneeId ? holder.assigneeName : (await findOfficial(work, assigneeId))?.fullName
  return { officialId: assigneeId, name: name ?? '' }
}

/** Without work on the main way the lead's part is done, and the dossier waits for the agencies beside it. */
const holderThere = async (work: Work, dossier: Dossier, { open, names }: WorkflowMoved): Promise<Holder | undefined> => {
  const main = mainOf(open)
  if (main) return holderOf(returningAt(dossier, main), names, await assigneeOf(work, dossier, main))
  return dossier.holder && { ...dossier.holder, waiting: true }
}

/** `WorkflowMoved`, in the transaction that moved it; where nothing of it is another, nothing is recorded. */
export const onWorkflowMoved = async (work: Work, moved: WorkflowMoved): Promise<void> => {
  if (moved.subject.kind !== 'dossier') return
  const dossierId = moved.subject.id as DossierId
  const dossier = fold(await lockJournal(work.tx, dossierId))
  const holder = dossier && (await holderThere(work, dossier, moved))
  if (!dossier || !holder) return
  const branches = branchesIn(moved.open).map((item) => branchOf(item, moved.names))
  if (isDeepStrictEqual(holder, dossier.holder) && isDeepStrictEqual(branches, openBranchesOf(dossier))) return
  await recordEvents(work, dossier, { dossierId, events: [{ type: 'DossierHandedOver', holder, moved: { toVersion: moved.toVersion, branches, words: moved.reason } }] })
}

import type { Work } from '../../../platform/work.ts'
import { listInbox as selectInbox } from '../store/dossier-lists.view.ts'
import { summarise, type DossierSummary } from './summarise.ts'

export type Queue = 'counter' | 'officer' | 'head' | 'return'

/** Which step a queue shows and which role waits before it. */
const QUEUES: Readonly<Record<Queue, { readonly step: string; readonly role: string; readonly ownOnly: boolean }>> = {
  counter: { step: 'receive', role: 'one-stop-officer', ownOnly: false },
  officer: { step: 'examine', role: 'case-officer', ownOnly: true },
  head: { step: 'approve', role: 'head-of-unit', ownOnly: false },
  return: { step: 'return', role: 'one-stop-officer', ownOnly: false },
}

export type Page<T> = { readonly items: readonly T[]; readonly next?: string }
export type PageAsked = { readonly after?: string; readonly limit?: number }

/** Answers the work waiting at the units where the actor plays the queue's role; another official's claimed work is left out. */
export const listInbox = async (work: Work, queue: Queue, { after, limit = 50 }: PageAsked): Promise<Page<DossierSummary>> => {
  const { actor } = work
  if (actor.kind !== 'staff') return { items: [] }
  const { step, role, ownOnly } = QUEUES[queue]
  const unitIds = actor.roles.filter((held) => held.role === role).map((held) => held.unitId)
  if (unitIds.length === 0) return { items: [] }
  const [deadline, dossierId] = after?.split('|') ?? []
  const rows = await selectInbox(work.tx, {
    unitIds,
    step,
    limit: limit + 1,
    ...(ownOnly ? { officialId: actor.officialId } : {}),
    ...(deadline && dossierId ? { after: { deadline, dossierId } } : {}),
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await summarise(work, shown), ...(rows.length > limit && last ? { next: `${last.deadline}|${last.dossier_id}` } : {}) }
}

import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listSeenFor } from '../../identity/index.ts'
import { listDossierRows, listOfPerson } from '../store/dossier-lists.view.ts'
import type { DossierRow } from '../store/dossier-rows.ts'
import type { Page, PageAsked } from './list-inbox.ts'
import { summarise, type DossierSummary } from './summarise.ts'

export const afterOf = (after: string | undefined) => {
  const [submittedAt, dossierId] = after?.split('|') ?? []
  return submittedAt && dossierId ? { after: { submittedAt, dossierId } } : {}
}

export const pageOf = async (work: Work, rows: readonly DossierRow[], limit: number): Promise<Page<DossierSummary>> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await summarise(work, shown), ...(rows.length > limit && last ? { next: `${last.submitted_at}|${last.dossier_id}` } : {}) }
}

/** Dossiers the signed-in citizen applied for or handed in, newest first. */
export const listMyDossiers = async (work: Work, { after, limit = 20 }: PageAsked): Promise<Page<DossierSummary>> => {
  if (work.actor.kind !== 'citizen') return { items: [] }
  return pageOf(work, await listOfPerson(work.tx, work.actor.personId, { limit: limit + 1, ...afterOf(after), readFor: await listSeenFor(work) }), limit)
}

export type ListDossiers = PageAsked & { readonly state?: string; readonly unitIds?: readonly UnitId[] }

/** For the operator and other modules: newest first, of all units unless some are named. */
export const listDossiers = async (work: Work, { after, limit = 50, state, unitIds }: ListDossiers): Promise<Page<DossierSummary>> => {
  const rows = await listDossierRows(work.tx, { limit: limit + 1, ...(state ? { state } : {}), ...(unitIds ? { unitIds } : {}), ...afterOf(after) })
  return pageOf(work, rows, limit)
}

import type { UnitId } from '../../../kernel/ids.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { listSeenFor } from '../../identity/index.ts'
import { isOwn } from '../domain/abilities.ts'
import { fold as foldJournal } from '../domain/evolve.ts'
import { waitsFor, type WaitsFor } from '../domain/waits-for.ts'
import { listDossierRows, listOfPerson } from '../store/dossier-lists.view.ts'
import type { DossierRow } from '../store/dossier-rows.ts'
import { listEvents } from '../store/dossier-store.ts'
import type { Page, PageAsked } from './list-inbox.ts'
import { standingOf } from './standing.ts'
import { summarise, type DossierSummary } from './summarise.ts'

export const afterOf = (after: string | undefined) => {
  const key = readPageKey(after)
  return key ? { after: { submittedAt: key.at, dossierId: key.id } } : {}
}

export const pageOf = async (work: Work, rows: readonly DossierRow[], limit: number): Promise<Page<DossierSummary>> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await summarise(work, shown), ...(rows.length > limit && last ? { next: `${last.submitted_at}|${last.dossier_id}` } : {}) }
}

const rowsOfMine = async (work: Work, asked: Pick<ListMine, 'part' | 'q' | 'procedureCode' | 'after'> & { readonly limit: number }): Promise<readonly DossierRow[]> => {
  if (work.actor.kind !== 'citizen') return []
  const { part, q, procedureCode, after, limit } = asked
  const words = fold(q ?? '').split(/\s+/).filter((word) => word !== '')
  return listOfPerson(work.tx, work.actor.personId, { limit, words, ...(part ? { part } : {}), ...(procedureCode === undefined ? {} : { procedureCode }), ...afterOf(after), readFor: await listSeenFor(work) })
}

export type ListMine = PageAsked & { readonly q?: string; readonly part?: 'waiting' | 'open' | 'ended'; readonly procedureCode?: string }

/** Dossiers the signed-in citizen applied for or handed in, newest first. */
export const listMyDossiers = async (work: Work, { limit = 20, ...asked }: ListMine): Promise<Page<DossierSummary>> =>
  pageOf(work, await rowsOfMine(work, { ...asked, limit: limit + 1 }), limit)

const MOST_WAITING = 50

/** What waits for the signed-in citizen, what has a deadline first. */
export const listWaitingForMe = async (work: Work) => {
  const rows = await rowsOfMine(work, { part: 'waiting', limit: MOST_WAITING })
  const items: { readonly dossier: DossierSummary; readonly waitsFor: WaitsFor }[] = []
  for (const dossier of await summarise(work, rows)) {
    const whole = foldJournal(await listEvents(work.tx, dossier.dossierId))
    const waits = whole && isOwn(whole, standingOf(work)) ? waitsFor(whole) : undefined
    if (waits) items.push({ dossier, waitsFor: { ...waits, ...('until' in waits && waits.until && work.now > waits.until ? { late: true } : {}) } })
  }
  const untilOf = ({ waitsFor: waits }: (typeof items)[number]): string => ('until' in waits && waits.until ? waits.until : '9')
  return { items: items.toSorted((a, b) => untilOf(a).localeCompare(untilOf(b))) }
}

export type ListDossiers = PageAsked & { readonly state?: string; readonly unitIds?: readonly UnitId[] }

/** For the operator and other modules: newest first, of all units unless some are named. */
export const listDossiers = async (work: Work, { after, limit = 50, state, unitIds }: ListDossiers): Promise<Page<DossierSummary>> => {
  const rows = await listDossierRows(work.tx, { limit: limit + 1, ...(state ? { state } : {}), ...(unitIds ? { unitIds } : {}), ...afterOf(after) })
  return pageOf(work, rows, limit)
}

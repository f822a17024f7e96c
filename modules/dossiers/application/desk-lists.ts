// NĐ 61/2018 articles 19.9 and 26: what runs out is known before it does, by step and person; what is looked for is found.
import type { UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { searchTermOf } from '../domain/search-term.ts'
import { countDue, listAsked, listDue, listInHand, searchDossiers as selectFound } from '../store/desk-lists.view.ts'
import { listOfficialNames, listUnitNames } from './names.ts'
import { deadlineAfter, deadlinePage, type Page, type PageAsked } from './list-inbox.ts'
import { afterOf, pageOf } from './list-dossiers.ts'
import type { MarkedSummary } from './mark-summaries.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Units where the actor may do this to dossiers. */
const unitsWhere = ({ actor }: Work, verb: string): readonly UnitId[] =>
  actor.kind === 'staff' ? [...new Set(actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(actor, verb, 'dossier', unitId)) : []

/** Stands for any unit under another one. */
const ANY_BELOW = '' as UnitId

/** The same with the units below, where the regulation reaches that far (heads and control officers, NĐ 61/2018 article 30). */
export const unitsReached = async (work: Work, verb: string): Promise<readonly UnitId[]> => {
  const own = unitsWhere(work, verb)
  const below = await Promise.all(own.filter((unitId) => can(work.actor, verb, 'dossier', [ANY_BELOW, unitId])).map((unitId) => listIdsBelow(work, unitId)))
  return [...new Set([...own, ...below.flat()])]
}

const nothing = { items: [] } as const

export const searchDossiers = async (work: Work, { q, after, limit = 20 }: PageAsked & { readonly q: string }): Promise<Page<DossierSummary>> => {
  const term = searchTermOf(q)
  const unitIds = await unitsReached(work, 'read')
  if (!term || unitIds.length === 0) return nothing
  return pageOf(work, await selectFound(work.tx, { term, unitIds, limit: limit + 1, ...afterOf(after) }), limit)
}

/** One's own work, and that of the absent colleagues one stands in for. */
export const listMyWork = async (work: Work, { after, limit = 50 }: PageAsked): Promise<Page<MarkedSummary>> => {
  const { actor } = work
  if (actor.kind !== 'staff') return nothing
  const covered = actor.roles.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf] : []))
  return deadlinePage(work, await listInHand(work.tx, [actor.officialId, ...covered], { limit: limit + 1, ...deadlineAfter(after) }), limit)
}

const DAY_MS = 86_400_000
/** Own: what is due today, tomorrow or the day after is "soon" unless another horizon is asked for. */
const SOON_DAYS = 3

export const listDueSoon = async (work: Work, { withinDays = SOON_DAYS, after, limit = 50 }: PageAsked & { readonly withinDays?: number }) => {
  const unitIds = await unitsReached(work, 'read')
  const until = instantFromMs(epochMs(work.now) + withinDays * DAY_MS)
  const counted = await countDue(work.tx, { unitIds, until, now: work.now })
  const page = await deadlinePage(work, await listDue(work.tx, { unitIds, until, limit: limit + 1, ...deadlineAfter(after) }), limit)
  const units = await listUnitNames(work, counted.map(({ unitId }) => unitId))
  const officials = await listOfficialNames(work, counted.flatMap(({ officialId }) => (officialId ? [officialId] : [])))
  const counts = counted.map(({ step, unitId, officialId, overdue, dueSoon }) => {
    const officialName = officialId === null ? undefined : officials.get(officialId)
    return { step, unitName: units.get(unitId) ?? '', overdue, dueSoon, ...(officialName ? { officialName } : {}) }
  })
  return { ...page, counts }
}

const FEW = 200

/** Opinions and parts in other units' dossiers that wait for an answer of one's own units. */
export const listAskedOfUs = async (work: Work) => {
  const rows = await listAsked(work.tx, unitsWhere(work, 'give-opinion'), FEW)
  const dossiers = await summarise(work, rows)
  const units = await listUnitNames(work, rows.map(({ asked_unit_id }) => asked_unit_id))
  return rows.flatMap((row, index) => {
    const dossier = dossiers[index]
    if (!dossier) return []
    const { asked_kind: kind, asked_serial: serial, content, asked_at: askedAt, asked_due_at: dueAt } = row
    return [{ dossierId: dossier.dossierId, kind, serial, unitName: units.get(row.asked_unit_id) ?? '', content, askedAt, dossier, ...(dueAt === null ? {} : { dueAt }) }]
  })
}

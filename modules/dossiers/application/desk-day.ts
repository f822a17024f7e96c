import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { whyNot } from '../domain/abilities.ts'
import { findByCode } from '../store/code-store.ts'
import { countDeskDay, listAwaitingAnswer, listDueToday, listReady, listReadyOf, listRecentCodes } from '../store/desk-day.view.ts'
import { rowOf, type DossierRow } from '../store/dossier-rows.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'
import { summarise } from './summarise.ts'

export type DeskDayAsked = { readonly unitIds: readonly UnitId[]; readonly officialId: OfficialId; readonly waitsLongSince: Instant }

/** Everything a counter asks of its day, of dossiers. */
export const showDeskDay = async (work: Work, { unitIds, officialId, waitsLongSince }: DeskDayAsked) => {
  const today = plainDateAt(work.now)
  const question = { unitIds, officialId, from: instantOn(today, 0), until: instantOn(addDays(today, 1), 0) }
  const awaiting = await listAwaitingAnswer(work.tx, unitIds)
  const due = await listDueToday(work.tx, question)
  const ready = await listReady(work.tx, unitIds)
  return {
    counts: await countDeskDay(work.tx, question),
    awaiting: { count: awaiting.count, items: await summarise(work, awaiting.rows) },
    dueToday: { count: due.count, items: await summarise(work, due.rows) },
    ready: { count: ready.count, longWaiting: ready.rows.filter((row) => row.finished_at !== null && row.finished_at < waitsLongSince).length },
  }
}

const readyLine = (row: DossierRow, summary: Awaited<ReturnType<typeof summarise>>[number] | undefined) => ({
  dossierId: row.dossier_id,
  version: row.version,
  code: row.code ?? '',
  procedureName: row.procedure_name,
  applicantName: row.applicant_name,
  finishedAt: (row.finished_at ?? row.submitted_at) as Instant,
  isRefused: row.state === 'refusal-ready',
  ...(summary?.dueAt ? { dueAt: summary.dueAt } : {}),
})

/** Whatever its workflow calls the step it lies at: as long as it lies here and may be handed out. */
const readyByReference = async (work: Work, reference: string, unitIds: readonly UnitId[]): Promise<readonly DossierRow[]> => {
  const read = await readDossier(work, reference)
  if (!read.ok || whyNot('return-result', read.value.dossier, standingOf(work)) !== undefined) return []
  const row = rowOf(read.value.dossier)
  return unitIds.some((unitId) => unitId === row.holder_unit_id) ? [row] : []
}

type ReadyAsked = { readonly unitIds: readonly UnitId[]; readonly q?: string }

const readyRows = async (work: Work, { unitIds, q }: ReadyAsked): Promise<readonly DossierRow[]> => {
  const typed = q?.trim() ?? ''
  if (typed === '') return (await listReady(work.tx, unitIds)).rows
  const dossierId = await findByCode(work.tx, typed)
  return dossierId ? readyByReference(work, dossierId, unitIds) : (await listReadyOf(work.tx, { unitIds, name: fold(typed) })).rows
}

/** Results that lie at some desks, all of them or those a code or a name is typed for. */
export const listReadyResults = async (work: Work, asked: ReadyAsked) => {
  const rows = await readyRows(work, asked)
  const summaries = await summarise(work, rows)
  return rows.map((row, index) => readyLine(row, summaries[index]))
}

/** Codes of procedures the official's desks received last. */
export const listRecentProcedures = (work: Work, limit: number): Promise<readonly string[]> => {
  const unitIds = work.actor.kind === 'staff' ? work.actor.roles.filter(({ role }) => role === 'one-stop-officer').map(({ unitId }) => unitId) : []
  return listRecentCodes(work.tx, unitIds, limit)
}

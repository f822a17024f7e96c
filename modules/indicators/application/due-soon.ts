// Lessons idea 17, NĐ 61/2018/NĐ-CP Điều 30: early warning instead of a late report. What will be late until the end of the n-th working day, by unit, step and person.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { listDossiersByIds } from '../../dossiers/index.ts'
import { listFeedbackDue } from '../../feedback/index.ts'
import { can } from '../../identity/index.ts'
import { findUnit, listAncestors, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { listAnnouncementsDue } from '../../procedures/index.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import type { DueLine, Matter } from '../domain/reminder.ts'
import { listDrilled } from '../store/drill-down.view.ts'
import { listReminders } from '../store/reminder-store.ts'
import { readAsked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'

/** 0: late already; else to the end of that many working days after today, whatever the hour. */
export type DueAsked = { readonly unit?: string; readonly days?: number }
export type DueGroup = { readonly what: Matter; readonly unit: Pick<Unit, 'id' | 'code' | 'name'>; readonly lines: readonly DueLine[] }
export type Due = { readonly unit: Unit; readonly days: number; readonly until: Instant; readonly more: boolean; readonly groups: readonly DueGroup[] }

const MOST = 500
const TOMORROW = 1

type Held = { readonly unitId: string; readonly line: DueLine }

const untilOf = async (work: Work, unit: Unit, days: number): Promise<Instant> => {
  if (days === 0) return work.now
  const due = await dueAt(work, { unitId: unit.id, from: instantOn(plainDateAt(work.now), 0), limit: { unit: 'working-day', quantity: days }, mode: 'whole-days' })
  return instantOn(addDays(plainDateAt(due.dueAt ?? work.now), 1), 0)
}

const heldDossiers = async (work: Work, unitIds: readonly string[], { days, until }: { readonly days: number; readonly until: Instant }): Promise<readonly Held[]> => {
  const today = plainDateAt(work.now)
  const rows = await listDrilled(work.tx, { kind: 'open-late', ...(days === 0 ? {} : { from: work.now }), until }, { unitIds, fromOn: today, toOn: today, limit: MOST + 1 })
  const dossiers = new Map((await listDossiersByIds(work, rows.map((row) => row.subject_id as DossierId))).map((each) => [each.dossierId as string, each]))
  return rows.flatMap((row) => {
    const dossier = dossiers.get(row.subject_id)
    if (dossier === undefined || row.late_at === null) return []
    const { holder, procedure } = dossier
    return [{
      unitId: holder?.unit.id ?? row.unit_id,
      line: {
        id: row.subject_id,
        code: row.label ?? '',
        title: procedure.name,
        step: holder?.stage ?? holder?.step ?? '',
        ...(holder?.officialId === undefined ? {} : { personId: holder.officialId }),
        ...(holder?.officialName === undefined ? {} : { person: holder.officialName }),
        dueAt: row.late_at,
        late: row.late_at < work.now,
      },
    }]
  })
}

const heldFeedback = async (work: Work, unitIds: readonly string[], { days, until }: { readonly days: number; readonly until: Instant }): Promise<readonly Held[]> =>
  (await listFeedbackDue(work, { unitIds, until, limit: MOST + 1 }))
    .map(({ itemId, code, unitId, state, dueAt: at }) => ({ unitId, line: { id: itemId, code, title: 'Phản ánh, kiến nghị', step: state, dueAt: at, late: at < work.now } }))
    .filter(({ line }) => days === 0 || !line.late)

const heldAnnouncements = async (work: Work, unitIds: readonly string[], { days, until }: { readonly days: number; readonly until: Instant }): Promise<readonly Held[]> =>
  (await listAnnouncementsDue(work, { unitIds, until, limit: MOST + 1 }))
    .map(({ announcementId, dueAt: at, unitId, ...told }) => ({ unitId, line: { ...told, id: announcementId, dueAt: at, late: at < work.now } }))
    .filter(({ line }) => days === 0 || !line.late)

const grouped = async (work: Work, what: Matter, held: readonly Held[]): Promise<readonly DueGroup[]> => {
  const byUnit = Map.groupBy(held.slice(0, MOST), ({ unitId }) => unitId)
  const groups = await Promise.all([...byUnit].map(async ([unitId, of]) => {
    const unit = await findUnit(work, unitId as UnitId)
    return unit === undefined ? [] : [{ what, unit: { id: unit.id, code: unit.code, name: unit.name }, lines: of.map(({ line }) => line) }]
  }))
  return groups.flat().toSorted((a, b) => b.lines.length - a.lines.length || a.unit.name.localeCompare(b.unit.name, 'vi'))
}

export const mayRemind = async (work: Work, unit: Pick<Unit, 'id'>): Promise<boolean> =>
  work.actor.kind === 'staff' && can(work.actor, 'remind', 'indicator', [unit.id, ...(await listAncestors(work, unit.id)).map(({ id }) => id)])

export const readDue = async (work: Work, { unit: code, days = TOMORROW }: DueAsked): Promise<Outcome<Due, IndicatorRefusal>> => {
  const answered = await readAsked(work, code === undefined ? {} : { unit: code })
  if (!answered.ok) return answered
  const { unit } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  const span = { days, until: await untilOf(work, unit, days) }
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id))]
  const [dossiers, feedback, announcements] = await Promise.all([heldDossiers(work, unitIds, span), heldFeedback(work, unitIds, span), heldAnnouncements(work, unitIds, span)])
  const groups = [...(await grouped(work, 'dossiers', dossiers)), ...(await grouped(work, 'feedback', feedback)), ...(await grouped(work, 'announcements', announcements))]
  return ok({ unit, ...span, more: [dossiers, feedback, announcements].some(({ length }) => length > MOST), groups })
}

/** Names are shown, ids of officials are not. */
const shownLine = ({ id, code, title, step, person, dueAt: at, late }: DueLine) => ({ id, code, title, step, ...(person === undefined ? {} : { person }), dueAt: at, late })

/** With what was written today already, so that nobody is urged twice. */
export const listDueSoon = async (work: Work, asked: DueAsked) => {
  const due = await readDue(work, asked)
  if (!due.ok) return due
  const { unit, days, until, more, groups } = due.value
  const [sent, remind] = await Promise.all([listReminders(work.tx, { on: plainDateAt(work.now), unitIds: groups.map((group) => group.unit.id) }), mayRemind(work, unit)])
  return ok({
    unit: { code: unit.code, name: unit.name },
    days,
    until,
    more,
    mayRemind: remind,
    groups: groups.map(({ what, unit: to, lines }) => {
      const written = sent.find((each) => each.unitId === to.id && each.what === what)
      return { what, unit: { code: to.code, name: to.name }, lines: lines.map(shownLine), ...(written ? { written: { reminderId: written.id, number: written.number, at: written.sentAt } } : {}) }
    }),
  })
}

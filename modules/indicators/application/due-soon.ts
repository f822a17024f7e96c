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
import { findUnit, findUnitByCode, findUnits, listAncestors, listIdsBelow, type Unit } from '../../organisation/index.ts'
import { listAnnouncementsDue } from '../../procedures/index.ts'
import { daysUntil } from '../domain/breach.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { MATTERS, type DueLine, type Matter } from '../domain/reminder.ts'
import { listDrilled } from '../store/drill-down.view.ts'
import { listReminders } from '../store/reminder-store.ts'
import { readAsked } from './asked-unit.ts'
import { countDue, type DueCount } from './count-due.ts'
import { mayList } from './drill-down.ts'
import { expectBreaches } from './learn-breaches.ts'

/** 0: late already; else to the end of that many working days after today, whatever the hour. */
export type DueAsked = { readonly unit?: string; readonly days?: number }
export type DueGroup = { readonly what: Matter; readonly unit: Pick<Unit, 'id' | 'code' | 'name'>; readonly lines: readonly DueLine[] }
export type Due = { readonly unit: Unit; readonly days: number; readonly until: Instant; /** Of these there are more than are listed. */ readonly more: readonly Matter[]; readonly groups: readonly DueGroup[] }

const MOST = 500
/** Of a letter's annex, which is read to its end: what a unit holds is sought among all that is due. */
const MOST_ANNEXED = 5_000
const TOMORROW = 1

type Span = { readonly unitIds: readonly string[]; readonly days: number; readonly until: Instant; /** Of a page. */ readonly most: number }
type Seen = { readonly at: string; readonly id: string }
type Held = { readonly unitId: string; readonly line: DueLine }
/** `next`: the last one seen, where there are more. */
type Page = { readonly held: readonly Held[]; readonly next?: Seen }
type Read = (work: Work, span: Span, after?: Seen) => Promise<Page>

/** What is late already is told apart from what can still be kept. */
const fromOf = (work: Work, { days }: Span): { readonly from?: Instant } => (days === 0 ? {} : { from: work.now })

const nextOf = <T>(rows: readonly T[], most: number, seen: (row: T) => Seen): Pick<Page, 'next'> => {
  const last = rows.length > most ? rows[most - 1] : undefined
  return last === undefined ? {} : { next: seen(last) }
}

const untilOf = async (work: Work, unit: Unit, days: number): Promise<Instant> => {
  if (days === 0) return work.now
  const due = await dueAt(work, { unitId: unit.id, from: instantOn(plainDateAt(work.now), 0), limit: { unit: 'working-day', quantity: days }, mode: 'whole-days' })
  return instantOn(addDays(plainDateAt(due.dueAt ?? work.now), 1), 0)
}

const heldDossiers: Read = async (work, span, after) => {
  const { unitIds, until, most } = span
  const today = plainDateAt(work.now)
  const behind = after === undefined ? {} : { after: { on: after.at, subjectId: after.id } }
  const rows = await listDrilled(work.tx, { kind: 'open-late', ...fromOf(work, span), until }, { unitIds, fromOn: today, toOn: today, ...behind, limit: most + 1 })
  const shown = rows.slice(0, most)
  const dossiers = new Map((await listDossiersByIds(work, shown.map((row) => row.subject_id as DossierId))).map((each) => [each.dossierId as string, each]))
  const held = shown.flatMap((row) => {
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
  return { held, ...nextOf(rows, most, (row) => ({ at: row.on, id: row.subject_id })) }
}

const heldFeedback: Read = async (work, span, after) => {
  const { unitIds, until, most } = span
  const rows = await listFeedbackDue(work, { unitIds, until, ...fromOf(work, span), ...(after === undefined ? {} : { after }), limit: most + 1 })
  const held = rows.slice(0, most).map(({ itemId, code, unitId, state, dueAt: at }) => ({ unitId, line: { id: itemId, code, title: 'Phản ánh, kiến nghị', step: state, dueAt: at, late: at < work.now } }))
  return { held, ...nextOf(rows, most, (row) => ({ at: row.dueAt, id: row.itemId })) }
}

const heldAnnouncements: Read = async (work, span, after) => {
  const { unitIds, until, most } = span
  const rows = await listAnnouncementsDue(work, { unitIds, until, ...fromOf(work, span), ...(after === undefined ? {} : { after }), limit: most + 1 })
  const held = rows.slice(0, most).map(({ announcementId, dueAt: at, unitId, ...told }) => ({ unitId, line: { ...told, id: announcementId, dueAt: at, late: at < work.now } }))
  return { held, ...nextOf(rows, most, (row) => ({ at: row.dueAt, id: row.announcementId })) }
}

const READ: Readonly<Record<Matter, Read>> = { dossiers: heldDossiers, feedback: heldFeedback, announcements: heldAnnouncements }

const grouped = async (work: Work, what: Matter, held: readonly Held[]): Promise<readonly DueGroup[]> => {
  const byUnit = Map.groupBy(held, ({ unitId }) => unitId)
  const groups = await Promise.all([...byUnit].map(async ([unitId, of]) => {
    const unit = await findUnit(work, unitId as UnitId)
    return unit === undefined ? [] : [{ what, unit: { id: unit.id, code: unit.code, name: unit.name }, lines: of.map(({ line }) => line) }]
  }))
  return groups.flat().toSorted((a, b) => b.lines.length - a.lines.length || a.unit.name.localeCompare(b.unit.name, 'vi'))
}

export const mayRemind = async (work: Work, unit: Pick<Unit, 'id'>): Promise<boolean> =>
  work.actor.kind === 'staff' && can(work.actor, 'remind', 'indicator', [unit.id, ...(await listAncestors(work, unit.id)).map(({ id }) => id)])

type Asked = Span & { readonly unit: Unit }

const readSpan = async (work: Work, { unit: code, days = TOMORROW }: DueAsked): Promise<Outcome<Asked, IndicatorRefusal>> => {
  const answered = await readAsked(work, code === undefined ? {} : { unit: code })
  if (!answered.ok) return answered
  const { unit } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' })
  return ok({ unit, days, until: await untilOf(work, unit, days), most: MOST, unitIds: [unit.id, ...(await listIdsBelow(work, unit.id))] })
}

export const readDue = async (work: Work, asked: DueAsked): Promise<Outcome<Due, IndicatorRefusal>> => {
  const span = await readSpan(work, asked)
  if (!span.ok) return span
  const { unit, days, until } = span.value
  const pages = await Promise.all(MATTERS.map(async (what) => ({ what, ...(await READ[what](work, span.value)) })))
  const groups = await Promise.all(pages.map(({ what, held }) => grouped(work, what, held)))
  return ok({ unit, days, until, more: pages.flatMap(({ what, next }) => (next === undefined ? [] : [what])), groups: groups.flat() })
}

/** Everything one unit holds of a matter, however much is due with it; without a group where that is nothing. */
export const readDueOf = async (work: Work, { what, toUnit, ...asked }: DueAsked & { readonly what: Matter; readonly toUnit: string }): Promise<Outcome<Omit<Due, 'more' | 'groups'> & { readonly group?: DueGroup }, IndicatorRefusal>> => {
  const span = await readSpan(work, asked)
  if (!span.ok) return span
  const { unit, days, until } = span.value
  const to = await findUnitByCode(work, toUnit)
  // A dossier of one unit may lie with another; other matters are with the unit that has them.
  const own = { ...span.value, most: MOST_ANNEXED, ...(what === 'dossiers' ? {} : { unitIds: span.value.unitIds.filter((id) => id === to?.id) }) }
  const held: Held[] = []
  let page: Page | undefined
  do {
    page = await READ[what](work, own, page?.next)
    held.push(...page.held.filter(({ unitId }) => unitId === to?.id))
  } while (page.next !== undefined)
  const [group] = await grouped(work, what, held)
  return ok({ unit, days, until, ...(group === undefined ? {} : { group }) })
}

/** Names are shown, ids of officials are not. */
const shownLine = ({ id, code, title, step, person, dueAt: at, late }: DueLine) => ({ id, code, title, step, ...(person === undefined ? {} : { person }), dueAt: at, late })

/** Of one unit: all it holds, by step and person, also where only some of it is listed. */
const heldBy = (all: readonly DueCount[]) => {
  const sum = (of: readonly DueCount[]): number => of.reduce((total, { count }) => total + count, 0)
  return {
    count: sum(all),
    late: sum(all.filter(({ late }) => late)),
    holders: [...Map.groupBy(all, ({ step, person }) => `${step}|${person ?? ''}`).values()].flatMap((of) => {
      const [first] = of
      return first === undefined ? [] : [{ step: first.step, ...(first.person === undefined ? {} : { person: first.person }), count: sum(of) }]
    }).toSorted((a, b) => b.count - a.count),
  }
}

const countLine = (work: Work, { step, person, late, dueAt: at }: DueLine): Omit<DueCount, 'unitId'> =>
  ({ step, ...(person === undefined ? {} : { person }), late, daysLeft: daysUntil(plainDateAt(work.now), at as Instant), count: 1 })

/** Every unit that holds something of a matter, with all it holds, though only some is listed. */
const wholeGroups = async (work: Work, { groups, more }: Due, { span, what }: { readonly span: Span; readonly what: Matter }) => {
  const listed = groups.filter((group) => group.what === what).map((group) => ({ ...group, counts: group.lines.map((line) => ({ ...countLine(work, line), unitId: group.unit.id as string })) }))
  if (!more.includes(what)) return listed
  const byUnit = Map.groupBy(await countDue(work, what, { unitIds: span.unitIds, ...fromOf(work, span), until: span.until }), ({ unitId }) => unitId)
  const units = await findUnits(work, [...byUnit.keys()] as UnitId[])
  return [...byUnit].flatMap(([unitId, counts]) => {
    const unit = units.get(unitId as UnitId)
    return unit === undefined ? [] : [{ what, unit, lines: listed.find((each) => each.unit.id === unitId)?.lines ?? [], counts }]
  })
}

/** With what was written today already, so that nobody is urged twice. */
export const listDueSoon = async (work: Work, asked: DueAsked) => {
  const due = await readDue(work, asked)
  if (!due.ok) return due
  const span = await readSpan(work, asked)
  if (!span.ok) return span
  const { unit, days, until, more } = due.value
  const whole = (await Promise.all(MATTERS.map((what) => wholeGroups(work, due.value, { span: span.value, what })))).flat()
  const groups = whole.map(({ counts, ...group }) => ({ ...group, ...heldBy(counts) })).toSorted((a, b) => MATTERS.indexOf(a.what) - MATTERS.indexOf(b.what) || b.count - a.count || a.unit.name.localeCompare(b.unit.name, 'vi'))
  const open = whole.filter(({ what }) => what === 'dossiers').flatMap(({ counts }) => counts).flatMap(({ step, daysLeft, late, count }) => (late || daysLeft === undefined ? [] : [{ stage: step, daysLeft, count }]))
  const [expected, sent, remind] = await Promise.all([open.length === 0 ? undefined : expectBreaches(work, unit, open), listReminders(work.tx, { on: plainDateAt(work.now), unitIds: groups.map((group) => group.unit.id) }), mayRemind(work, unit)])
  return ok({
    unit: { code: unit.code, name: unit.name },
    days,
    until,
    more: more.length > 0,
    mayRemind: remind,
    ...(expected === undefined ? {} : { expected }),
    groups: groups.map(({ what, unit: to, lines, ...counted }) => {
      const written = sent.find((each) => each.unitId === to.id && each.what === what)
      return { what, unit: { code: to.code, name: to.name }, ...counted, lines: lines.map(shownLine), ...(written ? { written: { reminderId: written.id, number: written.number, at: written.sentAt } } : {}) }
    }),
  })
}

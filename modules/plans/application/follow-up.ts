// QĐ 276/QĐ-UBND 2025 Điều 2.2: the list of what is late, and the letter that says so, numbered and signed, its list annexed.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { issueReminderLetter, letterheadOf, openPaper, signerAt, type ReminderId } from '../../official-documents/index.ts'
import { findUnit, type Unit } from '../../organisation/index.ts'
import { duePartsOf } from '../domain/due-part.ts'
import { missedOf } from '../domain/standing.ts'
import { wordFollowUp, type UrgedLine } from '../domain/follow-up-letter.ts'
import type { FollowUpRefusal, PlanRefusal } from '../domain/refusal.ts'
import { findLetter, insertLetter, listLetters, type FollowUpLetter } from '../store/follow-store.ts'
import { findPlan, holdPlan } from '../store/plan-store.ts'
import { mayWithPlan } from './actor-of-plan.ts'
import { allUnits } from './all-units.ts'
import { duePartsOfPlan } from './due-parts.ts'
import { showUnitSheet } from './show-plan.ts'

/** A unit that is no more is urged by nobody: whoever follows the plan up gives its part to others. */
const closingOf = (unit: Unit | undefined, today: PlainDate): PlainDate | undefined => (unit?.closedOn !== undefined && unit.closedOn <= today ? unit.closedOn : undefined)

/** Units that are late or nearly, the latest first; only those whoever asks may read. */
export const listPlanDue = async (work: Work, { planId }: { readonly planId: string }) => {
  const plan = await findPlan(work.tx, planId)
  if (!plan) return refuse<PlanRefusal>({ kind: 'plan-not-found' })
  const today = plainDateAt(work.now)
  const [due, letters, units] = [await duePartsOfPlan(work, plan), await listLetters(work.tx, planId), await allUnits(work, plan.issuedOn)]
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const items = due.filter(({ unitId }) => mayWithPlan(work, 'read', unitId)).map(({ unitId, lines }) => {
    const letter = letters.find((each) => each.unitId === unitId)
    const late = lines.filter(({ isLate }) => isLate).length
    const [unit, closedOn] = [byId.get(unitId), closingOf(byId.get(unitId), today)]
    return {
      unitId, code: unit?.code ?? '', name: unit?.name ?? unitId, late, soon: lines.length - late, lines, mayUrge: closedOn === undefined && mayWithPlan(work, 'remind', unitId),
      ...(closedOn ? { closedOn } : {}),
      ...(letter ? { letter: { letterId: letter.id, number: letter.number, sentOn: letter.sentOn } } : {}),
    }
  })
  const { number, title, year, issuedOn } = plan
  return ok({ planId, number, title, year, issuedOn, today, items: items.toSorted((one, other) => other.late - one.late || (one.code < other.code ? -1 : 1)) })
}

/** Everything one unit is urged to do: late, soon, and counted targets it misses. */
const urgedOf = async (work: Work, which: { readonly planId: string; readonly unitId: string }, today: PlainDate) => {
  const sheet = await showUnitSheet(work, which)
  if (!sheet.ok) return sheet
  const lines = sheet.value.items.flatMap(({ reference, text, deadline, evidence, measured, byFigure, waitsFor }): readonly UrgedLine[] => {
    if (waitsFor.length > 0) return []
    const dated = deadline.kind === 'by-day' && deadline.lastDay ? { lastDay: deadline.lastDay } : {}
    if (byFigure) return missedOf(measured).map((each) => ({ reference, text, measured: each, ...dated }))
    const marks = evidence.filter(({ withdrawn }) => withdrawn === undefined).map(({ part, confirmedAt }) => ({ part, isConfirmed: confirmedAt !== undefined }))
    return duePartsOf({ deadline, marks, measured }, today).map((due) => ({ reference, text, due }))
  })
  return ok({ plan: sheet.value, unitName: sheet.value.unit.name, lines })
}

/** The seat from which one may urge: its letterhead and its numbering book. */
const seatOf = ({ actor }: Work, unitId: string): UnitId | undefined =>
  actor.kind === 'staff' ? actor.roles.find((role) => can({ ...actor, roles: [role] }, 'remind', 'plan', unitId as UnitId))?.unitId : undefined

export const writeFollowUp = async (work: Work, which: { readonly planId: string; readonly unitId: string }): Promise<Outcome<FollowUpLetter, FollowUpRefusal>> => {
  const { planId, unitId } = which
  const fromUnitId = seatOf(work, unitId)
  if (fromUnitId === undefined || work.actor.kind !== 'staff') return refuse({ kind: 'not-your-part' })
  if (!(await holdPlan(work.tx, planId))) return refuse({ kind: 'plan-not-found' })
  const sentOn = plainDateAt(work.now)
  const closedOn = closingOf(await findUnit(work, unitId as UnitId), sentOn)
  if (closedOn !== undefined) return refuse({ kind: 'addressee-closed', day: closedOn.split('-').toReversed().join('/') })
  const urged = await urgedOf(work, which, sentOn)
  if (!urged.ok) return urged
  if (urged.value.lines.length === 0) return refuse({ kind: 'nothing-to-urge' })
  const before = (await listLetters(work.tx, planId)).find((each) => each.unitId === unitId && each.fromUnitId === fromUnitId && each.sentOn === sentOn)
  if (before) return refuse({ kind: 'urged-today', number: before.number })
  const id = newId<ReminderId>()
  const unit = await letterheadOf(work, fromUnitId)
  const { documentId, number } = await issueReminderLetter(work, { reminderId: id, unit, signer: await signerAt(work, fromUnitId), ...wordFollowUp({ ...urged.value, today: sentOn }) })
  const letter: FollowUpLetter = { planId, id, unitId, fromUnitId, sentOn, sentAt: work.now, sentBy: work.actor.officialId, matters: urged.value.lines.length, documentId, number }
  if (!(await insertLetter(work.tx, letter))) return refuse({ kind: 'urged-today', number })
  for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', unitId as UnitId))
    await notify(work, { officialId: officialId as OfficialId, template: 'plan-letter-written', params: { number, from: unit.name, unit: urged.value.unitName, count: String(letter.matters) }, about: { kind: 'plan', id: planId } })
  return ok(letter)
}

/** Whoever may read the unit's sheet reads what was written to it. */
export const openFollowUp = async (work: Work, { planId, letterId }: { readonly planId: string; readonly letterId: string }): Promise<Outcome<OpenedFile, FollowUpRefusal | OpenFileRefusal>> => {
  const letter = await findLetter(work.tx, planId, letterId)
  if (!letter || !mayWithPlan(work, 'read', letter.unitId)) return refuse({ kind: 'letter-unknown' })
  return openPaper(work, { subjectId: letter.id as ReminderId, documentId: letter.documentId, purpose: 'reminder-letter' })
}

// Lessons idea 17, NĐ 61/2018/NĐ-CP Điều 30: one tap writes the reminder, numbered and signed, with its list annexed; whoever holds something on it is told.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { issueReminderLetter, letterheadOf, openPaper, shortDate, shortMoment, signerAt, type ReminderId } from '../../official-documents/index.ts'
import { listAncestors, type Unit } from '../../organisation/index.ts'
import type { ReminderRefusal } from '../domain/refusal.ts'
import { wordReminder, type Matter } from '../domain/reminder.ts'
import { findReminder, insertReminder, listReminders, type Reminder } from '../store/reminder-store.ts'
import { mayRemind, readDueOf, type DueAsked, type DueGroup } from './due-soon.ts'

export type WriteReminder = DueAsked & { readonly what: Matter; readonly toUnit: string }

/** The seat from which one may urge this unit: its letterhead and its numbering book. */
const seatOf = async ({ actor, ...work }: Work, unit: Unit): Promise<UnitId | undefined> => {
  if (actor.kind !== 'staff') return undefined
  const above = (await listAncestors({ actor, ...work }, unit.id)).map(({ id }) => id)
  return actor.roles.find((role) => can({ ...actor, roles: [role] }, 'remind', 'indicator', [unit.id, ...above]))?.unitId
}

const tell = async (work: Work, { unit, lines }: DueGroup, { number, from }: { readonly number: string; readonly from: string }): Promise<void> => {
  const heads = (await listOfficialsWithRole(work, 'head-of-unit', unit.id)).map(({ officialId }) => officialId)
  const holders = lines.flatMap(({ personId }) => (personId === undefined ? [] : [personId as OfficialId]))
  for (const officialId of new Set([...heads, ...holders]))
    await notify(work, { officialId, template: 'reminder-written', params: { number, from, unit: unit.name, count: String(lines.length) }, about: { kind: 'reminder', id: unit.id } })
}

export const writeReminder = async (work: Work, asked: WriteReminder): Promise<Outcome<Reminder, ReminderRefusal>> => {
  const { what } = asked
  const due = await readDueOf(work, asked)
  if (!due.ok) return due
  const { unit, until, group } = due.value
  const fromUnitId = await seatOf(work, unit)
  if (fromUnitId === undefined || work.actor.kind !== 'staff') return refuse({ kind: 'not-your-unit' })
  if (group === undefined) return refuse({ kind: 'nothing-due' })
  const sentOn = plainDateAt(work.now)
  const [before] = (await listReminders(work.tx, { on: sentOn, unitIds: [group.unit.id] })).filter((each) => each.what === what && each.fromUnitId === fromUnitId)
  if (before) return refuse({ kind: 'reminded-today', number: before.number })
  const id = newId<ReminderId>()
  const head = await letterheadOf(work, fromUnitId)
  const words = wordReminder({ what, unitName: group.unit.name, now: shortMoment(work.now), until: shortDate(instantFromMs(epochMs(until) - 1)), lines: group.lines, sayMoment: (at) => shortMoment(at as typeof until) })
  const { documentId, number } = await issueReminderLetter(work, { reminderId: id, unit: head, signer: await signerAt(work, fromUnitId), ...words })
  const reminder: Reminder = { id, unitId: group.unit.id, what, fromUnitId, sentOn, sentAt: work.now, sentBy: work.actor.officialId, matters: group.lines.length, documentId, number }
  if (!(await insertReminder(work.tx, reminder))) return refuse({ kind: 'reminded-today', number })
  await tell(work, group, { number, from: head.name })
  return ok(reminder)
}

/** Whoever may urge either end reads it: the one who wrote and the head who got it. */
export const openReminder = async (work: Work, reminderId: string): Promise<Outcome<OpenedFile, ReminderRefusal | OpenFileRefusal>> => {
  const reminder = await findReminder(work.tx, reminderId)
  const may = reminder !== undefined && ((await mayRemind(work, { id: reminder.unitId })) || (await mayRemind(work, { id: reminder.fromUnitId })))
  if (!may) return refuse({ kind: 'reminder-unknown' })
  return openPaper(work, { subjectId: reminder.id as ReminderId, documentId: reminder.documentId, purpose: 'reminder-letter' })
}

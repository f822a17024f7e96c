import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { insertUnitLine } from '../../../tests/support/calendar-units.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { CalendarCommand } from '../domain/decide-change.ts'
import { changeCalendar } from './change-calendar.ts'
import { dueAt, workingTimeBetween } from './due-at.ts'
import { explainDueDate } from './explain-due-date.ts'
import { seedBaseCalendar } from './seed-base-calendar.ts'
import { showCalendar } from './show-calendar.ts'

let ROOT: UnitId
let DISTRICT: UnitId
let COMMUNE: UnitId
const everyone = { mayChange: () => true }
const vietnam = (text: string): Instant => new Date(`${text.replace(' ', 'T')}:00+07:00`).toISOString() as Instant
const day = (text: string): PlainDate => text as PlainDate

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  await db.work({}, async (work) => {
    ;({ root: ROOT, district: DISTRICT, commune: COMMUNE } = await insertUnitLine(work))
    await seedBaseCalendar(work)
  })
})
afterAll(() => db.close())

const due = (unitId: UnitId, from: string, days: number) =>
  db.work({}, (work) => dueAt(work, { unitId, from: vietnam(from), limit: { unit: 'working-day', quantity: days }, mode: 'working-minutes' }))
const change = (unitCode: string, command: CalendarCommand) => db.work({}, (work) => changeCalendar(work, everyone, { unitCode, command }))

describe('the base calendar', () => {
  it('promises across Tết 2025', async () => {
    expect((await due(COMMUNE, '2025-01-24 15:30', 5)).dueAt).toBe(vietnam('2025-02-07 15:30'))
  })
  it('works on 26/04/2025 for 02/05/2025', async () => {
    expect((await due(COMMUNE, '2025-04-25 15:30', 2)).dueAt).toBe(vietnam('2025-04-28 15:30'))
    expect((await due(COMMUNE, '2025-04-29 08:00', 1)).dueAt).toBe(vietnam('2025-05-05 08:00'))
  })
  it('counts working time', async () => {
    const minutes = await db.work({}, (work) =>
      workingTimeBetween(work, { unitId: DISTRICT, from: vietnam('2025-01-24 15:30'), to: vietnam('2025-02-03 08:00') }))
    expect(minutes).toBe(150)
  })
  it('is loaded once', async () => {
    await db.work({}, seedBaseCalendar)
    const { rows } = await db.pool.query('SELECT count(*) FROM calendar.calendar_change')
    expect(rows[0].count).toBe(1)
  })
  it('knows when the days off of a year are only expected', async () => {
    const { trace } = await due(COMMUNE, '2027-02-01 08:00', 6)
    expect(trace).toContainEqual({ kind: 'undecided', year: 2027 })
  })
})

describe('changes of calendars', () => {
  it('a closure of one unit moves its dates, and those of units below, and no others', async () => {
    const made = await change('T9.01', {
      kind: 'close', from: day('2025-06-03'), to: day('2025-06-08'), name: { vi: 'bão số 2', en: 'storm 2' }, source: 'QĐ 1/QĐ-UBND',
    })
    expect(made).toMatchObject({ ok: true, value: { days: ['2025-06-03', '2025-06-04', '2025-06-05', '2025-06-06'] } })
    expect((await due(DISTRICT, '2025-06-02 09:00', 1)).dueAt).toBe(vietnam('2025-06-09 09:00'))
    expect((await due(COMMUNE, '2025-06-02 09:00', 1)).dueAt).toBe(vietnam('2025-06-09 09:00'))
    expect((await due(ROOT, '2025-06-02 09:00', 1)).dueAt).toBe(vietnam('2025-06-03 09:00'))
  })
  it('the unit itself comes before those above it', async () => {
    await change('T9.01.01', { kind: 'close', from: day('2025-06-04'), to: day('2025-06-04'), name: { vi: 'x', en: 'x' }, source: 'x' })
      .then((made) => expect(made).toMatchObject({ ok: false, refusal: { kind: 'not-a-working-day' } }))
    const shifts = [{ startMinute: 420, endMinute: 690 }]
    const week = { 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts, 7: [] }
    expect((await change('T9.01.01', { kind: 'change-shifts', fromOn: day('2025-07-07'), shifts: week, source: 'QĐ 2' })).ok).toBe(true)
    expect((await due(COMMUNE, '2025-07-04 15:00', 1)).dueAt).toBe(vietnam('2025-07-08 08:30'))
    expect((await due(DISTRICT, '2025-07-04 15:00', 1)).dueAt).toBe(vietnam('2025-07-07 15:00'))
  })
  it('a removed day falls back to what is said above', async () => {
    await change('T9.01', { kind: 'remove-day', on: day('2025-06-03') })
    expect((await due(COMMUNE, '2025-06-02 09:00', 1)).dueAt).toBe(vietnam('2025-06-03 09:00'))
  })
  it.each<[string, CalendarCommand, string]>([
    ['X1', { kind: 'remove-day', on: day('2025-06-03') }, 'unknown-unit'],
    ['T9', { kind: 'remove-day', on: day('2025-06-03') }, 'nothing-said'],
    ['T9', { kind: 'add-holiday', from: day('2025-08-05'), to: day('2025-08-04'), name: { vi: 'x', en: 'x' }, source: 'x' }, 'dates-out-of-order'],
    ['T9', { kind: 'add-holiday', from: day('2025-08-05'), to: day('2026-08-05'), name: { vi: 'x', en: 'x' }, source: 'x' }, 'period-too-long'],
    ['T9', { kind: 'add-holiday', from: day('2099-01-01'), to: day('2099-01-01'), name: { vi: 'x', en: 'x' }, source: 'x' }, 'outside-calendar'],
    ['T9', { kind: 'swap', off: day('2025-08-09'), worked: day('2025-08-10'), source: 'x' }, 'not-a-working-day'],
    ['T9', { kind: 'swap', off: day('2025-08-08'), worked: day('2025-08-11'), source: 'x' }, 'already-a-working-day'],
    ['T9', { kind: 'close', from: day('2025-08-08'), to: day('2025-08-08'), shifts: [{ startMinute: 420, endMinute: 600 }, { startMinute: 540, endMinute: 660 }], name: { vi: 'x', en: 'x' }, source: 'x' }, 'shifts-out-of-order'],
  ])('refuses for %s: %j', async (unitCode, command, kind) => {
    const before = await db.pool.query('SELECT count(*) FROM calendar.calendar_change')
    expect(await change(unitCode, command)).toMatchObject({ ok: false, refusal: { kind } })
    expect((await db.pool.query('SELECT count(*) FROM calendar.calendar_change')).rows).toEqual(before.rows)
  })
  it('asks who may at this unit, with all units above it', async () => {
    const asked: unknown[] = []
    const mayChange = (_actor: unknown, place: readonly UnitId[]) => {
      asked.push(place)
      return false
    }
    const refused = await db.work({}, (work) => changeCalendar(work, { mayChange }, { unitCode: 'T9.01.01', command: { kind: 'remove-day', on: day('2025-06-04') } }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-your-unit' } })
    expect(asked).toEqual([[COMMUNE, DISTRICT, ROOT]])
  })
  it('a change that is rolled back leaves no trace in kept calendars', async () => {
    const undone = db.work({}, async (work) => {
      await changeCalendar(work, everyone, { unitCode: 'T9', command: { kind: 'close', from: day('2025-10-14'), to: day('2025-10-14'), name: { vi: 'x', en: 'x' }, source: 'x' } })
      const inside = await dueAt(work, { unitId: ROOT, from: vietnam('2025-10-13 09:00'), limit: { unit: 'working-day', quantity: 1 }, mode: 'working-minutes' })
      expect(inside.dueAt).toBe(vietnam('2025-10-15 09:00'))
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect((await due(ROOT, '2025-10-13 09:00', 1)).dueAt).toBe(vietnam('2025-10-14 09:00'))
  })
  it('keeps a journal nobody can rewrite', async () => {
    await expect(db.work({}, ({ tx }) => sql`UPDATE calendar.calendar_change SET made_by = 'x'`.execute(tx))).rejects.toThrow('permission denied')
  })
})

describe('showCalendar', () => {
  it('tells shifts, days off and swapped days of 2025', async () => {
    const shown = await db.work({}, (work) => showCalendar(work, { unitCode: 't9', year: 2025 }))
    if (!shown.ok) throw new Error(shown.refusal.kind)
    expect(shown.value.shifts).toHaveLength(1)
    expect(shown.value.shifts[0]?.weekdays[0]).toEqual({ weekday: 1, shifts: [{ from: '07:00', to: '11:30' }, { from: '13:30', to: '17:00' }] })
    expect(shown.value.daysOff.map(({ on }) => on)).toEqual([
      '2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-07', '2025-04-30', '2025-05-01', '2025-09-01', '2025-09-02',
    ])
    expect(shown.value.swappedDays.map(({ on, kind, shifts }) => [on, kind, shifts.length])).toEqual([
      ['2025-04-26', 'swapped-working', 2], ['2025-05-02', 'swapped-off', 0],
    ])
    // 261 weekdays, 11 of them holidays, one given away and one made up.
    expect(shown.value.workingDays).toBe(250)
    expect(shown.value.decided).toBe(true)
  })
  it('refuses years without a calendar', async () => {
    expect(await db.work({}, (work) => showCalendar(work, { unitCode: 'T9', year: 1999 }))).toMatchObject({ ok: false, refusal: { kind: 'year-outside-calendar' } })
  })
})

describe('explainDueDate', () => {
  it('answers in words', async () => {
    const told = await db.work({}, (work) => explainDueDate(work, { unitCode: 'T9', from: '2025-01-24 15:30', limit: '5 working-days' }))
    expect(told).toMatchObject({
      ok: true,
      value: {
        dueAt: vietnam('2025-02-07 15:30'),
        limit: '5 ngày làm việc',
        trace: [
          'Nhận lúc 15:30 thứ Sáu 24/01/2025',
          'Thời hạn 5 ngày làm việc là 40 giờ làm việc, tính theo giờ làm việc từ lúc nhận',
          '24/01: 1 giờ 30 phút',
          '25-26/01 nghỉ hằng tuần',
          '27-31/01 nghỉ Tết Nguyên đán',
          '01-02/02 nghỉ hằng tuần',
          '03-07/02: 5 ngày làm việc (38 giờ 30 phút)',
          'Hẹn trả kết quả 15:30 thứ Sáu 07/02/2025',
        ],
      },
    })
  })
  it.each([
    [{ unitCode: 'T9', from: 'hôm qua', limit: '5 ngày' }, 'invalid-moment'],
    [{ unitCode: 'T9', from: '2025-02-30', limit: '5 ngày' }, 'invalid-moment'],
    [{ unitCode: 'T9', from: '2025-01-24', limit: 'abc ngày' }, 'invalid-time-limit'],
    [{ unitCode: 'T8', from: '2025-01-24', limit: '5 ngày' }, 'unknown-unit'],
  ])('refuses %j', async (question, kind) => {
    expect(await db.work({}, (work) => explainDueDate(work, question))).toMatchObject({ ok: false, refusal: { kind } })
  })
})

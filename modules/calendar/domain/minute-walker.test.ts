import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { CountableUnit } from '../../../kernel/time-limit.ts'
import { layOutDays } from './day-table.ts'
import { countDueAt } from './due-at.ts'
import type { CountingMode } from './trace.ts'
import type { CalendarDay, CalendarLayer, Shift, WeekPattern } from './working-calendar.ts'
import { countWorkingTime } from './working-time.ts'

// A second opinion, written apart from the engine: it looks at one minute after another through JavaScript's own calendar,
// and knows neither prefix sums nor day tables. It is slow, and short enough to be seen right.

const MINUTE = 60_000
const VIETNAM = 7 * 60 * MINUTE
const RUNNING_DAYS = 240
const FIRST = Date.UTC(2025, 0, 1)

type Opinion = { readonly isWorked: (ms: number) => boolean; readonly hasShifts: (ms: number) => boolean; readonly endOfDay: (ms: number) => number }

const isoDay = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate
const midnight = (ms: number): number => Math.floor(ms / 86_400_000) * 86_400_000

/** `ms` is local time written as if it were UTC. */
const askLayers = (layers: readonly CalendarLayer[]): Opinion => {
  const shiftsOn = (ms: number): readonly Shift[] => {
    const on = isoDay(ms)
    let pattern: WeekPattern | undefined
    let said: CalendarDay | undefined
    for (const layer of layers) {
      let best: WeekPattern | undefined
      for (const one of layer.patterns)
        if (one.fromOn <= on && (one.untilOn === undefined || on < one.untilOn) && (best === undefined || one.fromOn > best.fromOn)) best = one
      pattern = best ?? pattern
      said = layer.days.find((one) => one.on === on) ?? said
    }
    const weekday = ((new Date(ms).getUTCDay() + 6) % 7) + 1
    if (said === undefined) return pattern?.shifts[weekday as 1] ?? []
    if (said.shifts !== undefined) return said.shifts
    return said.kind === 'swapped-working' ? (pattern?.shifts[1] ?? []) : []
  }
  const bitmaps = new Map<number, Uint8Array>()
  let lastStart = -1
  let lastBits = new Uint8Array(1440)
  const bitmapOf = (ms: number): Uint8Array => {
    if (ms >= lastStart && ms < lastStart + 86_400_000) return lastBits
    const start = midnight(ms)
    const bits = bitmaps.get(start) ?? new Uint8Array(1440)
    if (!bitmaps.has(start)) for (const { startMinute, endMinute } of shiftsOn(start)) bits.fill(1, startMinute, endMinute)
    bitmaps.set(start, bits)
    lastStart = start
    lastBits = bits as Uint8Array<ArrayBuffer>
    return bits
  }
  return {
    isWorked: (ms) => bitmapOf(ms)[Math.floor((ms - midnight(ms)) / MINUTE)] === 1,
    hasShifts: (ms) => bitmapOf(ms).includes(1),
    endOfDay: (ms) => midnight(ms) + (bitmapOf(ms).lastIndexOf(1) + 1) * MINUTE,
  }
}

type Question = { readonly from: number; readonly unit: CountableUnit; readonly quantity: number; readonly mode: CountingMode }

const firstWorked = ({ isWorked }: Opinion, from: number, limit: number): number | undefined => {
  for (let ms = from; ms < limit; ms += MINUTE) if (isWorked(ms)) return ms
  return undefined
}

const nextDayWithShifts = ({ hasShifts }: Opinion, from: number, limit: number): number | undefined => {
  for (let ms = midnight(from) + 86_400_000; ms < limit; ms += 86_400_000) if (hasShifts(ms)) return ms
  return undefined
}

type Walk = { readonly from: number; readonly minutes: number; readonly limit: number }

const walkMinutes = ({ isWorked }: Opinion, { from, minutes, limit }: Walk): number | undefined => {
  let left = minutes
  let ms = from
  while (left > 0) {
    if (ms >= limit) return undefined
    if (isWorked(ms)) left -= 1
    ms += MINUTE
  }
  return ms
}

const addMonthsClamped = (ms: number, months: number): number => {
  const date = new Date(ms)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return date.getTime()
}

/** Undefined where the walk leaves the range of days. */
const walk = (opinion: Opinion, { from, unit, quantity, mode }: Question, limit: number): number | undefined => {
  const start = firstWorked(opinion, from, limit)
  if (start === undefined) return undefined
  if (unit === 'hour') return walkMinutes(opinion, { from: start, minutes: Math.max(1, Math.round(quantity * 60)), limit })
  if (unit === 'working-day' && mode === 'working-minutes')
    return walkMinutes(opinion, { from: start, minutes: Math.max(1, Math.round(quantity * 480)), limit })
  if (unit === 'working-day') {
    let ms: number | undefined = start
    for (let days = 0; days < quantity && ms !== undefined; days += 1) ms = nextDayWithShifts(opinion, ms, limit)
    return ms === undefined ? undefined : opinion.endOfDay(ms)
  }
  const whole = mode === 'whole-days'
  const days = unit === 'month' ? Math.round((quantity % 1) * 30) : whole ? Math.ceil(quantity) : quantity
  const moved = unit === 'month' ? addMonthsClamped(start, Math.floor(quantity)) : start
  const plain = moved + Math.round(days * 1440) * MINUTE
  if (plain >= limit) return undefined
  if (whole) {
    const last = opinion.hasShifts(plain) ? plain : nextDayWithShifts(opinion, plain, limit)
    return last === undefined ? undefined : opinion.endOfDay(last)
  }
  // The end of a shift still counts as inside it.
  if (plain > midnight(plain) && opinion.isWorked(plain - MINUTE)) return plain
  return firstWorked(opinion, plain, limit)
}

const anyShifts: fc.Arbitrary<readonly Shift[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((marks) => marks.toSorted((one, other) => one - other))
  .map((marks) => marks.flatMap((mark, at) => (at % 2 === 1 ? [{ startMinute: (marks[at - 1] ?? 0) * 15, endMinute: mark * 15 }] : [])))
const officeShifts = fc.constantFrom<readonly Shift[]>(
  [{ startMinute: 420, endMinute: 690 }, { startMinute: 810, endMinute: 1020 }],
  [{ startMinute: 450, endMinute: 690 }, { startMinute: 810, endMinute: 990 }],
  [{ startMinute: 420, endMinute: 690 }],
  [{ startMinute: 437, endMinute: 691 }, { startMinute: 803, endMinute: 1019 }],
)
const someShifts = fc.oneof({ weight: 8, arbitrary: officeShifts }, { weight: 1, arbitrary: anyShifts })
const someDate = fc.integer({ min: 0, max: RUNNING_DAYS - 1 }).map((days) => isoDay(FIRST + days * 86_400_000))
const nothing = fc.constant<readonly Shift[]>([])
const restDay = fc.oneof({ weight: 5, arbitrary: nothing }, { weight: 1, arbitrary: officeShifts })

const somePattern = (fromOn: fc.Arbitrary<PlainDate>): fc.Arbitrary<WeekPattern> =>
  fc
    .record({ fromOn, length: fc.option(fc.integer({ min: 1, max: 120 })), work: someShifts, friday: someShifts, saturday: restDay, sunday: restDay })
    .map(({ fromOn: from, length, work, friday, saturday, sunday }) => ({
      fromOn: from,
      ...(length === null ? {} : { untilOn: isoDay(Date.parse(from) + length * 86_400_000) }),
      shifts: { 1: work, 2: work, 3: work, 4: work, 5: friday, 6: saturday, 7: sunday },
      source: 'any',
    }))
const someDay: fc.Arbitrary<CalendarDay> = fc
  .record({
    on: someDate,
    kind: fc.constantFrom('public-holiday', 'swapped-off', 'swapped-working', 'closure', 'special-hours'),
    shifts: fc.option(someShifts),
  })
  .map(({ on, kind, shifts }) => ({
    on,
    kind,
    name: { vi: kind, en: kind },
    source: 'any',
    decided: true,
    ...(shifts === null ? {} : { shifts }),
  }))
const someLayer = (patterns: fc.Arbitrary<WeekPattern[]>): fc.Arbitrary<CalendarLayer> =>
  fc.record({ patterns, days: fc.uniqueArray(someDay, { selector: ({ on }) => on, maxLength: 40 }) })
const someCalendar: fc.Arbitrary<readonly CalendarLayer[]> = fc
  .tuple(
    someLayer(somePattern(fc.constant(isoDay(FIRST))).map((pattern) => [pattern])),
    fc.array(someLayer(fc.uniqueArray(somePattern(someDate), { selector: ({ fromOn }) => fromOn, maxLength: 2 })), { maxLength: 2 }),
  )
  .map(([base, above]) => [base, ...above])

const someQuestion: fc.Arbitrary<Question> = fc
  .record({
    minute: fc.integer({ min: 0, max: 60 * 1440 - 1 }),
    unit: fc.constantFrom('hour' as const, 'working-day' as const, 'working-day' as const, 'calendar-day' as const, 'month' as const),
    halves: fc.integer({ min: 1, max: 60 }),
    fraction: fc.constantFrom(0, 0, 0, 0.2, 1 / 3),
    mode: fc.constantFrom('working-minutes' as const, 'whole-days' as const),
  })
  .map(({ minute, unit, halves, fraction, mode }) => {
    const quantity = unit === 'month' ? Math.ceil(halves / 6) / 2 : halves / 2 + fraction
    return { from: FIRST + minute * MINUTE, unit, quantity, mode }
  })

const range = { from: isoDay(FIRST), to: isoDay(FIRST + (RUNNING_DAYS - 1) * 86_400_000) }
const END = FIRST + RUNNING_DAYS * 86_400_000
const instant = (local: number): Instant => new Date(local - VIETNAM).toISOString() as Instant
const localMs = (at: Instant): number => Date.parse(at) + VIETNAM

describe('the engine against a minute-by-minute count', () => {
  it('agrees on 12,000 due dates over 1,200 random calendars', { timeout: 300_000 }, () => {
    let promised = 0
    fc.assert(
      fc.property(someCalendar, fc.array(someQuestion, { minLength: 10, maxLength: 10 }), (layers, questions) => {
        const table = layOutDays(layers, range)
        const opinion = askLayers(layers)
        for (const question of questions) {
          const { dueAt } = countDueAt(table, {
            from: instant(question.from),
            limit: { unit: question.unit, quantity: question.quantity },
            mode: question.mode,
          })
          const walked = walk(opinion, question, END)
          expect(dueAt === undefined ? undefined : localMs(dueAt)).toBe(walked)
          if (walked !== undefined) promised += 1
        }
      }),
      { numRuns: 1200, endOnFailure: true },
    )
    expect(promised).toBeGreaterThanOrEqual(10_000)
  })

  it('agrees on working time between any two moments', { timeout: 120_000 }, () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 60 * 1440 }), fc.integer({ min: 0, max: 20 * 1440 }))
    fc.assert(
      fc.property(someCalendar, fc.array(span, { minLength: 5, maxLength: 5 }), (layers, spans) => {
        const table = layOutDays(layers, range)
        const { isWorked } = askLayers(layers)
        for (const [start, length] of spans) {
          let minutes = 0
          for (let at = start; at < start + length; at += 1) if (isWorked(FIRST + at * MINUTE)) minutes += 1
          const [from, to] = [instant(FIRST + start * MINUTE), instant(FIRST + (start + length) * MINUTE)]
          expect(countWorkingTime(table, { from, to })).toBe(minutes)
          expect(countWorkingTime(table, { from: to, to: from })).toBe(minutes === 0 ? 0 : -minutes)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never promises less working time than the limit, and tells of exactly that much', () => {
    fc.assert(
      fc.property(someCalendar, someQuestion, (layers, { from, quantity }) => {
        const table = layOutDays(layers, range)
        const { dueAt, trace } = countDueAt(table, { from: instant(from), limit: { unit: 'hour', quantity }, mode: 'working-minutes' })
        if (dueAt === undefined) return
        const minutes = Math.max(1, Math.round(quantity * 60))
        expect(countWorkingTime(table, { from: instant(from), to: dueAt })).toBe(minutes)
        expect(trace.reduce((sum, line) => sum + (line.kind === 'worked' ? line.minutes : 0), 0)).toBe(minutes)
      }),
      { numRuns: 1000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { inOfficeHours, isRush } from './plan-days.ts'
import { planLives, TURNS, type PlannedLife } from './plan-lives.ts'

const FROM = Date.parse('2025-02-10T00:00:00+07:00')
/** The second of September and Tết of 2026, as the calendar says them. */
const OFF: ReadonlySet<string> = new Set(['2025-09-01', '2025-09-02', ...[16, 17, 18, 19, 20].map((day) => `2026-02-${day}`)])
const PLANNING = { off: OFF, dossiers: 4000, seed: 7, from: FROM, years: 1, people: 500, matters: 20 }
/** Written down apart from the plan: a share that moves by mistake is seen. */
const BELIEVED_TURNS = { straight: 700, supplement: 80, opinion: 50, late: 40, 'refused-at-reception': 30, 'refused-examined': 20, 'sent-back': 25, withdrawn: 25, suspended: 15, obligation: 15 }
/** Nearer than this to the share believed comes all but one plan in ten thousand. */
const SIGMAS = 4
const lives = planLives(PLANNING)
const share = (which: (life: PlannedLife) => boolean): number => lives.filter(which).length / lives.length
const localHour = (at: number): number => new Date(at + 7 * 3_600_000).getUTCHours()
const weekday = (at: number): number => new Date(at + 7 * 3_600_000).getUTCDay()

describe('planLives', () => {
  it('plans the same for the same seed, and otherwise for another', () => {
    expect(planLives(PLANNING)).toEqual(lives)
    expect(planLives({ ...PLANNING, seed: 8 })).not.toEqual(lives)
  })

  it('plans the same lives whatever day it begins, each only at another moment', () => {
    const inTurn = (from: number): readonly object[] => planLives({ ...PLANNING, dossiers: 300, from }).toSorted((a, b) => a.serial - b.serial).map((life) => ({ ...life, at: 0 }))
    for (const days of [1, 4, 200]) expect(inTurn(FROM + days * 86_400_000)).toEqual(inTurn(FROM))
  })

  it.each([8, 9, 2026])('of seed %i every turn, channel and habit comes about as often as believed, the rare ones too', (seed) => {
    const planned = planLives({ ...PLANNING, seed })
    const expectShare = (name: string, perThousand: number, which: (life: PlannedLife) => boolean): void => {
      const [believed, count] = [perThousand / 1000, planned.filter(which).length]
      expect(Math.abs(count - believed * planned.length), `${name}: ${count}`).toBeLessThan(SIGMAS * Math.sqrt(planned.length * believed * (1 - believed)))
    }
    for (const [turn, perThousand] of Object.entries(BELIEVED_TURNS)) expectShare(turn, perThousand, (life) => life.turn === turn)
    for (const [channel, perThousand] of Object.entries({ 'in-person': 550, online: 400, postal: 50 })) expectShare(channel, perThousand, (life) => life.channel === channel)
    for (const [by, perThousand] of Object.entries({ 'counter': 500, 'online': 300, 'not-enough': 100, 'never': 100 })) expectShare(by, perThousand, (life) => life.supplementBy === by)
    for (const [found, perThousand] of Object.entries({ 'at-once': 700, later: 200, never: 100 })) expectShare(found, perThousand, (life) => life.found === found)
    for (const [habit, perThousand] of Object.entries({ decomposed: 200, oldAddress: 400, rates: 300, complains: 20, paysOnline: 800, byPost: 120, paysAtDoor: 500, hasFetched: 100, contests: 300, withdrawsOnline: 600, assisted: 80, elsewhere: 80, bundled: 500 })) expectShare(habit, perThousand, (life) => life[habit as 'rates'])
  })

  it('knows no turn but those believed, which are all there is', () => {
    expect(TURNS).toEqual(BELIEVED_TURNS)
    expect(Object.values(TURNS).reduce((sum, share) => sum + share, 0)).toBe(1000)
  })

  it('leaves a dossier as it was planned when more are asked for', () => {
    const bySerial = new Map(lives.map((life) => [life.serial, life]))
    const fewer = planLives({ ...PLANNING, dossiers: 300 })
    expect(fewer.map(({ serial }) => serial).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, at) => at + 1))
    for (const life of fewer) expect(bySerial.get(life.serial)).toEqual(life)
  })

  it('keeps the counter shut at the weekend, at night and on feasts, quiet at lunch and full on Mondays', () => {
    const atCounter = lives.filter(({ channel }) => channel !== 'online')
    const on = (which: (at: number) => boolean): number => atCounter.filter(({ at }) => which(at)).length
    expect(on((at) => [0, 6].includes(weekday(at)))).toBe(0)
    expect(on((at) => localHour(at) < 7 || localHour(at) > 17)).toBe(0)
    expect(on((at) => new Date(at + 7 * 3_600_000).toISOString().slice(5, 10) === '09-02')).toBe(0)
    expect(on((at) => localHour(at) === 12)).toBeLessThan(on((at) => localHour(at) === 9) / 4)
    expect(on((at) => weekday(at) === 1)).toBeGreaterThan(on((at) => weekday(at) === 3) * 1.3)
  })

  it('lets nobody in on the days off of the calendar, brings more before and after a long one, and in the weeks of enrolment', () => {
    const day = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
    const around = planLives({ ...PLANNING, dossiers: 20_000, from: Date.parse('2026-01-25T00:00:00+07:00'), years: 0.1 }).filter(({ channel }) => channel !== 'online')
    const came = (on: string): number => around.filter(({ at }) => day(at) === on).length
    expect([...OFF].map(came)).toEqual([...OFF].map(() => 0))
    // Fridays: the last day before Tết, and two weeks earlier; Mondays: the first day after it, and three weeks earlier.
    expect(came('2026-02-13')).toBeGreaterThan(came('2026-01-30') * 1.3)
    expect(came('2026-02-23')).toBeGreaterThan(came('2026-02-02') * 1.3)
    const inWeek = (from: string, until: string): number => lives.filter(({ at, channel }) => channel !== 'online' && day(at) >= from && day(at) <= until).length
    expect(inWeek('2025-06-23', '2025-07-11')).toBeGreaterThan(inWeek('2025-05-12', '2025-05-30') * 1.3)
  })

  it('lets people file online in the evening and on Sundays', () => {
    expect(share(({ at, channel }) => channel === 'online' && localHour(at) >= 19)).toBeGreaterThan(0.02)
    expect(share(({ at, channel }) => channel === 'online' && weekday(at) === 0)).toBeGreaterThan(0.01)
  })

  it('comes in order of time, within the years asked', () => {
    expect(lives.map(({ at }) => at)).toEqual(lives.map(({ at }) => at).toSorted((a, b) => a - b))
    expect(lives.every(({ at }) => at >= FROM && at < FROM + 367 * 86_400_000)).toBe(true)
  })
})

describe('inOfficeHours', () => {
  it.each([
    ['2025-02-11T09:00:00+07:00', '2025-02-11T09:00:00+07:00'],
    ['2025-02-11T12:00:00+07:00', '2025-02-11T13:30:00+07:00'],
    ['2025-02-11T18:00:00+07:00', '2025-02-12T07:30:00+07:00'],
    ['2025-02-11T05:00:00+07:00', '2025-02-11T07:30:00+07:00'],
    ['2025-02-14T17:30:00+07:00', '2025-02-17T07:30:00+07:00'],
    ['2025-02-15T09:00:00+07:00', '2025-02-17T07:30:00+07:00'],
    ['2025-02-16T23:00:00+07:00', '2025-02-17T07:30:00+07:00'],
    ['2025-08-29T17:30:00+07:00', '2025-09-03T07:30:00+07:00'],
    ['2026-02-17T09:00:00+07:00', '2026-02-23T07:30:00+07:00'],
  ])('%s is worked at %s', (at, expected) => {
    expect(inOfficeHours(Date.parse(at), OFF)).toBe(Date.parse(expected))
  })
})

describe('isRush', () => {
  it.each([
    ['2026-02-10', false],
    ['2026-02-11', true],
    ['2026-02-13', true],
    ['2026-02-16', false],
    ['2026-02-23', true],
    ['2026-02-24', false],
    // Two days beside a weekend are a long break too; the day after it is a Wednesday.
    ['2025-08-29', true],
    ['2025-09-03', true],
    ['2025-06-20', true],
    ['2025-06-21', false],
    ['2025-10-15', false],
  ])('%s: %s', (on, expected) => {
    expect(isRush(Date.parse(`${on}T09:00:00+07:00`), OFF)).toBe(expected)
  })
})

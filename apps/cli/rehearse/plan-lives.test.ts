import { describe, expect, it } from 'vitest'
import { inOfficeHours, planLives, TURNS, type PlannedLife } from './plan-lives.ts'

const FROM = Date.parse('2025-02-10T00:00:00+07:00')
const PLANNING = { dossiers: 4000, seed: 7, from: FROM, years: 1, people: 500, matters: 20 }
const lives = planLives(PLANNING)
const share = (which: (life: PlannedLife) => boolean): number => lives.filter(which).length / lives.length
const localHour = (at: number): number => new Date(at + 7 * 3_600_000).getUTCHours()
const weekday = (at: number): number => new Date(at + 7 * 3_600_000).getUTCDay()

describe('planLives', () => {
  it('plans the same for the same seed, and otherwise for another', () => {
    expect(planLives(PLANNING)).toEqual(lives)
    expect(planLives({ ...PLANNING, seed: 8 })).not.toEqual(lives)
  })

  it('takes every turn about as often as its share says', () => {
    for (const [turn, perThousand] of Object.entries(TURNS)) expect(Math.abs(share((life) => life.turn === turn) * 1000 - perThousand), turn).toBeLessThan(25)
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
  ])('%s is worked at %s', (at, expected) => {
    expect(inOfficeHours(Date.parse(at))).toBe(Date.parse(expected))
  })
})

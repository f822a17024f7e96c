import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseKept } from './choose-kept.ts'

const RULE = { days: 3, weeks: 2, months: 2 }
const name = (day: string, hour = '18'): string => `${day.replaceAll('-', '')}T${hour}0000Z`
const kept = (days: readonly string[], proven?: string): readonly string[] => [...chooseKept(days.map((day) => name(day)), RULE, proven)].sort().reverse()

describe('backups that stay', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['three days in a row all stay', ['2026-11-27', '2026-11-26', '2026-11-25'], ['2026-11-27', '2026-11-26', '2026-11-25']],
    ['then the newest of each week, which begins on Monday', ['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-23', '2026-11-22', '2026-11-21'], ['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-22']],
    ['then the newest of each month', ['2026-11-27', '2026-11-26', '2026-11-25', '2026-10-31', '2026-10-01', '2026-09-30'], ['2026-11-27', '2026-11-26', '2026-11-25', '2026-10-31']],
    ['days without a backup do not count', ['2026-11-27', '2026-11-02', '2026-10-05'], ['2026-11-27', '2026-11-02', '2026-10-05']],
    ['a clock of another year counts no otherwise', ['2027-01-01', '2026-12-31', '2026-12-30', '2026-12-27'], ['2027-01-01', '2026-12-31', '2026-12-30', '2026-12-27']],
  ])('%s', (_what, given, stay) => expect(kept(given)).toEqual(stay.map((day) => name(day))))

  it('are the newest of a day when there are several', () =>
    expect([...chooseKept([name('2026-11-27', '19'), name('2026-11-27', '07')], RULE)]).toEqual([name('2026-11-27', '19')]))

  it('hold the one a drill has proven, whatever its age', () =>
    expect(kept(['2026-11-27', '2026-11-26', '2026-11-25', '2024-02-03'], name('2024-02-03'))).toContain(name('2024-02-03')))

  it('are never none, hold the newest and the proven one, and choosing again changes nothing', () => {
    const days = fc.uniqueArray(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => name(date.toISOString().slice(0, 10))), { minLength: 1, maxLength: 60 })
    const rules = fc.record({ days: fc.nat(20), weeks: fc.nat(10), months: fc.nat(24) })
    fc.assert(fc.property(days, rules, fc.nat(), (found, rule, at) => {
      const names = [...found].sort().reverse()
      const proven = names[at % names.length]
      const stay = chooseKept(names, rule, proven)
      expect(stay).toContain(names[0])
      expect(stay).toContain(proven)
      expect(stay.size).toBeLessThanOrEqual(rule.days + rule.weeks + rule.months + 2)
      expect(chooseKept(names.filter((each) => stay.has(each)), rule, proven)).toEqual(stay)
    }))
  })
})

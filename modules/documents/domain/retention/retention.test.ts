import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { readPeriods } from '../../application/retention/read-periods.ts'
import { PAPER_USES, retentionOf, type Fate, type PaperUse, type RetentionPeriod } from './retention.ts'

const day = (text: string): PlainDate => parsePlainDate(text) as PlainDate
const PERIODS: readonly RetentionPeriod[] = [
  { paper: 'component', months: 120, source: 'thử', certain: false },
  { paper: 'working-paper', months: 60, source: 'thử', certain: false },
  { paper: 'result', permanent: true, source: 'thử', certain: false },
]
const component = (closedOn?: string): PaperUse => ({ kind: 'component', ...(closedOn ? { closedOn: day(closedOn) } : {}) })
const minutes = (closedOn: string): PaperUse => ({ kind: 'working-paper', closedOn: day(closedOn) })
const ON = '2036-03-01'

// Luật Lưu trữ 33/2024/QH15, TT 05/2025/TT-BNV
describe('a paper', () => {
  it.each<readonly [string, readonly PaperUse[], boolean, string, Fate]>([
    ['on the last day of its period', [component('2026-03-01')], false, ON, { fate: 'keep', because: 'period-runs', until: day('2036-03-01') }],
    ['the day after', [component('2026-02-28')], false, ON, { fate: 'may-go', since: day('2036-02-28') }],
    ['of the 29th of February', [component('2024-02-29')], false, '2034-03-01', { fate: 'may-go', since: day('2034-02-28') }],
    ['of a matter that goes on', [component()], false, '2090-01-01', { fate: 'keep', because: 'in-use' }],
    ['past its period, under legal hold', [component('2000-01-01')], true, ON, { fate: 'keep', because: 'held' }],
    ['used again in a matter that goes on', [component('2000-01-01'), component()], false, ON, { fate: 'keep', because: 'in-use' }],
    ['used again in a matter closed later', [component('2000-01-01'), component('2030-01-01')], false, ON, { fate: 'keep', because: 'period-runs', until: day('2040-01-01') }],
    ['with two periods over: the later one counts', [component('2020-01-01'), minutes('2026-01-01')], false, ON, { fate: 'may-go', since: day('2031-01-01') }],
    ['that is a result too', [component('2000-01-01'), { kind: 'result', closedOn: day('2000-01-01') }], false, ON, { fate: 'keep', because: 'permanent' }],
    ['whose kind has no period', [{ kind: 'vault-record', closedOn: day('2000-01-01') }], false, ON, { fate: 'keep', because: 'no-period' }],
    ['nobody can place', [], false, ON, { fate: 'keep', because: 'use-unknown' }],
  ])('%s', (_what, uses, held, on, fate) => expect(retentionOf({ uses, held }, PERIODS, day(on))).toEqual(fate))

  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(day('2000-01-01'), days))
  const anyUse: fc.Arbitrary<PaperUse> = fc.record({ kind: fc.constantFrom(...PAPER_USES), closedOn: anyDay }, { requiredKeys: ['kind'] })

  it('once kept is not freed by one more use, by a hold, or by an earlier day', () => {
    fc.assert(
      fc.property(fc.array(anyUse), anyUse, anyDay, fc.nat(5000), (uses, more, on, days) => {
        const may = (given: readonly PaperUse[], held: boolean, when: PlainDate): boolean => retentionOf({ uses: given, held }, PERIODS, when).fate === 'may-go'
        expect(may(uses, true, on)).toBe(false)
        if (may(uses, false, on)) expect(may(uses, false, addDays(on, days))).toBe(true)
        else expect([may([...uses, more], false, on) && uses.length > 0, may(uses, false, addDays(on, -days))]).toEqual([false, false])
      }),
    )
  })
})

it('each period says where it comes from, and whether that is certain', () => {
  const periods = readPeriods()
  expect(periods.map(({ paper }) => paper).toSorted()).toEqual(PAPER_USES.toSorted())
  for (const { source, months, days, permanent } of periods) {
    expect(source.length).toBeGreaterThan(10)
    expect([months, days, permanent].filter((each) => each !== undefined)).toHaveLength(1)
  }
})

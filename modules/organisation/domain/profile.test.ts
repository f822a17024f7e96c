import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ruleSetOn, worldDate } from './profile.ts'

const day = (text: string): PlainDate => text as PlainDate
const RULE_SETS = [
  { set: 'A', fromOn: day('2018-06-21'), basis: '61/2018/NĐ-CP' },
  { set: 'B', fromOn: day('2025-07-01'), basis: '118/2025/NĐ-CP' },
  { set: 'C', fromOn: day('2026-08-05'), basis: '309/2026/NĐ-CP' },
] as const

describe('profile', () => {
  it.each([
    ['2025-02-11', 'A', 'NĐ 61/2018, NĐ 107/2021'],
    ['2025-06-30', 'A', 'the last day'],
    ['2025-07-01', 'B', 'NĐ 118/2025 in force'],
    ['2026-08-04', 'B', 'the last day'],
    ['2026-08-05', 'C', 'NĐ 309/2026 in force the day it was signed'],
    ['2010-01-01', 'A', 'before all: the oldest we know'],
  ])('a dossier received on %s follows rule set %s: %s', (on, set) => {
    expect(ruleSetOn({ ruleSets: RULE_SETS }, day(on))).toBe(set)
  })

  it('knows no rule set where none is named', () => {
    expect(ruleSetOn({ ruleSets: [] }, day('2025-02-11'))).toBeUndefined()
  })

  it('stands still where it is pinned', () => {
    expect(worldDate({ pinnedOn: day('2025-02-11') }, day('2026-11-23'))).toBe('2025-02-11')
    expect(worldDate({}, day('2026-11-23'))).toBe('2026-11-23')
  })
})

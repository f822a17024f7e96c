import { describe, expect, it } from 'vitest'
import { daysToHear, gapsOf } from './days-to-hear.ts'
import type { PlainDate } from './plain-date.ts'

const on = (text: string): PlainDate => text as PlainDate

describe('days of a book to hear', () => {
  it.each([
    ['never heard: the usual days', undefined, '2026-02-21', 4, 0],
    ['heard yesterday', '2026-02-23', '2026-02-20', 5, 0],
    ['heard today already', '2026-02-24', '2026-02-21', 4, 0],
    ['heard by a clock that ran ahead', '2026-03-09', '2026-02-21', 4, 0],
    ['Tết: not heard for ten days', '2026-02-14', '2026-02-11', 14, 0],
    ['longer than the furthest day', '2026-01-20', '2026-02-04', 21, 18],
  ] as const)('%s', (_, heardUntil, from, days, lost) => {
    const asked = daysToHear({ today: on('2026-02-24'), usual: 3, most: 20, heardUntil: heardUntil && on(heardUntil) })
    expect([asked.from, asked.days.length, asked.lost.length, asked.days.at(-1)]).toEqual([from, days, lost, '2026-02-24'])
  })

  it('says days that follow one another as one gap', () => {
    expect(gapsOf([])).toEqual([])
    expect(gapsOf([on('2026-01-31'), on('2026-02-01'), on('2026-02-03')])).toEqual([{ from: '2026-01-31', to: '2026-02-01' }, { from: '2026-02-03', to: '2026-02-03' }])
  })
})

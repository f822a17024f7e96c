import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { channelsUnder, checkDays } from './post-decision.ts'

const on = (day: string) => day as PlainDate

describe('decisions of what goes by post (QĐ 45/2016 art. 13, 18)', () => {
  it.each([
    [['in-person'], undefined, ['in-person']],
    [['in-person', 'postal'], undefined, ['in-person', 'postal']],
    [['in-person', 'postal'], { papers: false, result: true }, ['in-person']],
    [['in-person'], { papers: true, result: false }, ['in-person', 'postal']],
    [['in-person', 'postal'], { papers: true, result: true }, ['in-person', 'postal']],
  ] as const)('%j under %j: %j', (channels, decision, expected) => expect(channelsUnder(channels, decision)).toEqual(expected))

  it.each([
    ['2025-03-01', '2025-03-01', undefined, true],
    ['2025-03-01', '2025-03-15', '2025-12-31', true],
    ['2025-03-02', '2025-03-01', undefined, false],
    ['2025-03-01', '2025-03-15', '2025-03-14', false],
  ] as const)('decided %s, from %s until %s: %s', (decidedOn, from, until, fits) =>
    expect(checkDays({ decidedOn: on(decidedOn), validFrom: on(from), ...(until ? { validUntil: on(until) } : {}) }).ok).toBe(fits))
})

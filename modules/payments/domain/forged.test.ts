import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { judgeForged } from './forged.ts'

const AT = '2026-03-05T03:00:00.000Z' as Instant
const told = (count: string) => [{ kind: 'forged-messages', reference: 'FORGED-2026-03-05', detail: count }]

describe('forged messages within an hour (specification of the platform 1.0.6, MaXacThuc)', () => {
  it.each([
    ['one alone is kept and told to nobody', 0, true, []],
    ['the fifth is told', 4, true, told('5/h')],
    ['what follows is kept', 5, true, []],
    ['the sixtieth is the last one kept, and told', 59, true, told('60/h')],
    ['beyond it nothing is written', 60, false, []],
    ['however many come', 5000, false, []],
  ] as const)('%s', (_, before, keep, tell) => {
    expect(judgeForged(before, AT)).toEqual({ keep, tell })
  })
})

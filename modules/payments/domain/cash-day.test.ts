import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { decideCloseDay } from './cash-day.ts'

const [YESTERDAY, TODAY, TOMORROW] = ['2025-03-11', '2025-03-12', '2025-03-13'] as PlainDate[]

describe('Luật Kế toán Điều 26: the drawer is held against the book', () => {
  it.each([
    ['it agrees', TODAY, { counted: 60_000, expected: 60_000 }, 'closed'],
    ['of a day before', YESTERDAY, { counted: 60_000, expected: 60_000 }, 'closed'],
    ['it is short, and nobody says why', TODAY, { counted: 50_000, expected: 60_000, words: ' ' }, 'cash-unexplained'],
    ['it is short, with the reason', TODAY, { counted: 50_000, expected: 60_000, words: 'Trả nhầm tiền thừa' }, 'closed'],
    ['somebody paid while it was counted', TODAY, { counted: 80_000, expected: 80_000 }, 'cash-changed'],
    ['a day to come', TOMORROW, { counted: 60_000, expected: 60_000 }, 'day-to-come'],
  ] as const)('%s', (_, on, given, outcome) => {
    const decided = decideCloseDay({ on: on as PlainDate, received: 100_000, reversed: 40_000 }, given, TODAY as PlainDate)
    expect(decided.ok ? 'closed' : decided.refusal.kind).toBe(outcome)
  })
})

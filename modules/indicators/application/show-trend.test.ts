import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { monthsUntil } from './show-trend.ts'

describe('months of a trend', () => {
  it.each([
    ['2025-03-31', 3, ['2025-01', '2025-02', '2025-03']],
    ['2025-01-01', 2, ['2024-12', '2025-01']],
    ['2024-02-29', 1, ['2024-02']],
  ])('until %s', (on, count, keys) => expect(monthsUntil(on as PlainDate, count).map(({ key }) => key)).toEqual(keys))
})

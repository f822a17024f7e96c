import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { isAfterThree, workingDaysFor } from './return-day.ts'

describe('taken in after 15:00 (NĐ 23/2015 art. 7)', () => {
  it.each([
    ['2025-03-12T14:59:59+07:00', false],
    ['2025-03-12T15:00:59+07:00', false],
    ['2025-03-12T15:01:00+07:00', true],
    ['2025-03-12T23:59:00+07:00', true],
    ['2025-03-13T00:00:00+07:00', false],
  ])('%s', (at, after) => expect(isAfterThree(new Date(at).toISOString() as Instant)).toBe(after))
})

describe('working days after the one it came (NĐ 23/2015 art. 7, 21)', () => {
  it.each([
    ['2025-03-12T14:00:00+07:00', undefined, 0],
    ['2025-03-12T16:00:00+07:00', undefined, 1],
    ['2025-03-12T14:00:00+07:00', 2, 2],
    ['2025-03-12T16:00:00+07:00', 2, 3],
  ])('%s prolonged by %s: %i', (at, days, expected) => expect(workingDaysFor(new Date(at).toISOString() as Instant, days)).toBe(expected))
})

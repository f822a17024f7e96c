import { describe, expect, it } from 'vitest'
import { parseInstant } from './instant.ts'

describe('parseInstant', () => {
  it.each([
    ['2025-01-24T15:30+07:00', '2025-01-24T08:30:00.000Z'],
    ['2025-01-24T08:30:00Z', '2025-01-24T08:30:00.000Z'],
    ['2024-02-29T23:59:59.999+0700', '2024-02-29T16:59:59.999Z'],
    ['2025-01-24T15:30', undefined],
    ['2025-02-30T15:30+07:00', undefined],
    ['2025-02-29T15:30+07:00', undefined],
    ['2025-13-01T15:30Z', undefined],
    ['2025-01-24T25:30Z', undefined],
    ['24/01/2025', undefined],
    ['', undefined],
  ])('%s', (text, instant) => expect(parseInstant(text)).toBe(instant))
})

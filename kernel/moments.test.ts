import { expect, it } from 'vitest'
import { instantFromMs } from './instant.ts'
import { readMoment, writeInstant, writeMoment } from './moments.ts'

it.each([
  ['2025-03-12', '8:05', '2025-03-12T01:05:00.000Z', '08:05 12/03/2025'],
  ['2025-03-12', '23:59', '2025-03-12T16:59:00.000Z', '23:59 12/03/2025'],
  ['2025-01-01', '00:00', '2024-12-31T17:00:00.000Z', '00:00 01/01/2025'],
  ['2025-02-31', '8:00', '2025-02-31 8:00', '2025-02-31 8:00'],
  ['2025-03-12', '25:00', '2025-03-12 25:00', '2025-03-12 25:00'],
  ['2025-03-12', undefined, '2025-03-12', '2025-03-12'],
])('%s at %s is %s, written %s', (day, hour, instant, written) => {
  expect(readMoment(day, hour)).toBe(instant)
  expect(writeMoment(instant)).toBe(written)
})

it('writes an instant of any hour as it writes a moment', () => {
  const from = Date.UTC(2024, 1, 27)
  for (let hour = 0; hour < 24 * 400; hour += 1) {
    const at = instantFromMs(from + hour * 3_600_000 + 59_999)
    expect(writeInstant(at)).toBe(writeMoment(at))
  }
})

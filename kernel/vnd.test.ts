import { describe, expect, it } from 'vitest'
import { readVnd } from './vnd.ts'

describe('an amount as people type it', () => {
  it.each([['50000', 50_000], ['50.000', 50_000], ['1 250 000', 1_250_000], [' 0 ', 0], ['50.000 đồng', 50_000], ['75.000đ', 75_000], ['1.250.000 VND', 1_250_000]])('%s', (text, amount) => {
    expect(readVnd(text)).toBe(amount)
  })

  it.each(['', 'abc', '5,5', '1.5', '50,000', '50.00', '5.0000', '-5', '1e5', '0x1f', '12.345.678.901.234', 'đồng'])('%s is none', (text) => {
    expect(readVnd(text)).toBeUndefined()
  })
})

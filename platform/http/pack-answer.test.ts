import { describe, expect, it } from 'vitest'
import { packAnswer, unpackAnswer } from './pack-answer.ts'

const id = (n: number): string => `01a224b3-e91a-74c9-97df-${String(n).padStart(12, '0')}`
const MOVED = { dossierId: id(1), version: 40, state: 'examining', code: 'H46.45.51.001-261129-0023', dueAt: '2026-11-30T10:00:00.000Z' }

const PACKED_ONCE = 'AQGiJLPpGnTJl98AAAAAAAHDY62JAWF7TfVMEVYbWeoaGBgZE2UvAA=='

describe('a packed answer', () => {
  it.each<[string, unknown]>([
    ['a step', MOVED],
    ['nothing', null],
    ['nothing at all', {}],
    ['words with tones, quotes and control characters', { words: 'Đã nhận “hồ sơ” \u0001 \\ "\n' }],
    ['an id twice, and one inside words', { id: id(1), same: id(1), words: `xem ${id(2)} nhé`, shout: id(3).toUpperCase() }],
    ['more ids than are counted', { items: Array.from({ length: 300 }, (_, n) => ({ id: id(n), name: `Hồ sơ ${n}` })) }],
    ['much', { words: 'Thẩm định hồ sơ '.repeat(5_000) }],
  ])('of %s is read as it was given', (_what, answer) => {
    expect(unpackAnswer(packAnswer(answer))).toEqual(answer)
  })

  it('takes half the room of its words', () => {
    expect(packAnswer(MOVED).length).toBeLessThan(JSON.stringify(MOVED).length / 2)
  })

  it('of today is read by every later release', () => {
    expect(unpackAnswer(Buffer.from(PACKED_ONCE, 'base64'))).toEqual(MOVED)
  })
})

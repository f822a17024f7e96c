import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vnd } from '../../../kernel/vnd.ts'
import { amountInFigures, amountInWords } from './amount-in-words.ts'

describe('amountInWords', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [11, 'Mười một đồng'],
    [101, 'Một trăm lẻ một đồng'],
    [2_000, 'Hai nghìn đồng'],
    [50_000, 'Năm mươi nghìn đồng'],
    [75_500, 'Bảy mươi lăm nghìn năm trăm đồng'],
    [100_005, 'Một trăm nghìn không trăm lẻ năm đồng'],
    [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [24, 'Hai mươi tư đồng'],
    [14, 'Mười bốn đồng'],
    [4_000_000_000, 'Bốn tỷ đồng'],
    [1_000_000_005, 'Một tỷ không trăm lẻ năm đồng'],
    [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
  ])('%i is %s', (amount, words) => expect(amountInWords(amount as Vnd)).toBe(words))

  it('says different amounts differently, without a hole or a double space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), fc.integer({ min: 0, max: 10 ** 13 }), (one, other) => {
        const words = amountInWords(one as Vnd)
        expect(words).toMatch(/^\p{Lu}[\p{L} ]* đồng$/u)
        expect(words).not.toMatch(/ {2}/)
        if (one !== other) expect(words).not.toBe(amountInWords(other as Vnd))
      }),
    )
  })
  it('groups figures by three', () => expect(amountInFigures(1_250_000 as Vnd)).toBe('1.250.000 đồng'))
})

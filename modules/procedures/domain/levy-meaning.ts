// NĐ 63/2010 art. 8.2: the levy is a part of the procedure when there is one; the sheets write 0 for three different things.
import type { Levy } from './procedure-sheet.ts'

/** `set-elsewhere`: 0 or nothing, with words that point to another rule. `doubtful`: an amount too small to be true. */
export type LevyMeaning = 'free' | 'fixed' | 'set-elsewhere' | 'doubtful' | 'unknown'

/** Below this a levy is a percentage, dollars or a typing error: 299 of the official values are. */
export const SMALLEST_CREDIBLE_LEVY = 1_000

const SAYS_FREE = /^(đồng\s*)?\(?\s*(không|không có|không thu|không mất phí|không thu phí|không quy định|miễn|miễn phí|miễn lệ phí|0 đồng|0đ)[\s.;)]*$/i

export const levyMeaning = (levy: Levy): LevyMeaning => {
  const note = (levy.note ?? '').normalize('NFC').trim()
  if (levy.foreignAmount !== undefined) return levy.foreignAmount.amount > 0 ? 'fixed' : 'unknown'
  if (levy.amount === undefined) return note === '' || levy.attachment === undefined && /^[|\s]*$/.test(note) ? 'unknown' : 'set-elsewhere'
  if (levy.amount === 0) return note === '' || SAYS_FREE.test(note) ? 'free' : 'set-elsewhere'
  return levy.amount < SMALLEST_CREDIBLE_LEVY ? 'doubtful' : 'fixed'
}

import { expect, it } from 'vitest'
import { matchMoney, type OurLine, type PostLine } from './match-money.ts'

const ours = (counted: number, more: Partial<OurLine> = {}): OurLine => ({ reference: 'BC1', collect: 8000, counted, ...more })
const post = (amount: number, remittance?: string): PostLine => ({ reference: 'BC1', amount, ...(remittance ? { remittance } : {}) })

// QĐ 45/2016 Đ11, Luật Kế toán 88/2015 Đ26
it.each<[string, readonly OurLine[], readonly PostLine[], readonly string[]]>([
  ['everything agrees', [ours(8000)], [post(8000, 'CT1')], []],
  ['taken at the door, handed on by nobody', [ours(8000)], [post(8000)], ['not-handed-on']],
  ['taken some days ago', [ours(8000, { inHand: true })], [post(8000)], []],
  ['its message was lost', [ours(0)], [post(8000)], ['taken-not-counted']],
  ['counted, and the post knows nothing', [ours(8000)], [], ['counted-not-taken']],
  ['counted just now, and its list cannot show it', [ours(8000, { fresh: true })], [], []],
  ['the day it came on was not heard', [ours(8000, { unheard: true })], [], []],
  ['another sum than it told', [ours(8000)], [post(7000)], ['money-differs']],
  ['less than it was asked to take', [ours(7000)], [post(7000, 'CT1')], ['less-than-asked']],
  ['of an order nobody made', [], [post(5000)], ['money-of-unknown-order']],
  ['nothing was to be taken', [ours(0, { collect: 0 })], [], []],
])('%s', (_name, book, list, kinds) => {
  expect(matchMoney(book, list).map(({ kind }) => kind)).toEqual(kinds)
})

import { expect, it } from 'vitest'
import { maskWords } from './mask-words.ts'

it.each([
  ['Tôi là 044190000001, chờ lâu', 'Tôi là •••, chờ lâu'],
  ['Gọi 0900 000 001 giúp', 'Gọi ••• giúp'],
  ['Chứng minh 190.000.001', 'Chứng minh •••'],
  ['Chờ 3 ngày, 2 lần', 'Chờ 3 ngày, 2 lần'],
  ['Chờ lâu'.normalize('NFD'), 'Chờ lâu'],
])('NĐ 13/2023 article 3: %s', (given, kept) => expect(maskWords(given)).toBe(kept))

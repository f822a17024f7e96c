import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVietnamese } from './compare-vietnamese.ts'

/** Each list is written in dictionary order. */
const ORDERED: readonly (readonly string[])[] = [
  ['a', 'à', 'ả', 'ã', 'á', 'ạ', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'y'],
  ['ba mươi', 'bà con', 'bà mụ', 'bả lả', 'bã chè', 'bá hộ', 'bạ ai'],
  ['cá', 'cá chép', 'cá thu', 'các', 'cách'],
  ['dân cư', 'dân tộc', 'đa số', 'đất đai', 'đất ở'],
  ['hoa hồng', 'hòa giải', 'hòa tan', 'họa sĩ'],
  ['Điều 2', 'Điều 10', 'Điều 10a', 'Điều 11'],
  ['Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị'],
  ['xã Ngư Thủy', 'xã Ngư Thủy Bắc', 'xã Nhân Trạch'],
  ['', 'a'],
]

describe('compareVietnamese', () => {
  it.each(ORDERED.map((list) => [list]))('keeps %j', (list) => {
    expect([...list].reverse().sort(compareVietnamese)).toEqual(list)
  })
  it('does not see normal forms', () => {
    expect(compareVietnamese('Thủy'.normalize('NFD'), 'Thủy')).toBe(0)
  })
  it('is an order: opposite both ways, and transitive', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aàáăâbdđeêoôơuưy 12'.split('')), maxLength: 8 })
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0)
        const [x, y, z] = [a, b, c].sort(compareVietnamese) as [string, string, string]
        expect(compareVietnamese(x, y)).toBeLessThanOrEqual(0)
        expect(compareVietnamese(y, z)).toBeLessThanOrEqual(0)
        expect(compareVietnamese(x, z)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 3000 },
    )
  })
})

const names = new URL('../../shared/data/text/namedb_girl.txt', import.meta.url)
describe.skipIf(!existsSync(names))('compareVietnamese on given names', () => {
  it('keeps names of one first syllable together, which whole-string comparison does not', () => {
    const list = readFileSync(names, 'utf8').normalize('NFC').split(/\r?\n/).filter((line) => line !== '')
    const changes = (sorted: readonly string[]): number =>
      sorted.filter((name, at) => name.split(' ')[0] !== sorted[at - 1]?.split(' ')[0]).length
    const first = new Set(list.map((name) => name.split(' ')[0])).size
    expect(first).toBeGreaterThan(100)
    expect(changes([...list].sort(compareVietnamese))).toBe(first)
    expect(changes([...list].sort(new Intl.Collator('vi').compare))).toBeGreaterThan(first)
  })
})

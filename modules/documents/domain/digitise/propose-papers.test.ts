import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingPages } from './page-numbers.ts'
import { proposePapers, readSeparator, separatorCode, slotOfTitle, type PlacedPage } from './propose-papers.ts'

const SLOTS = [
  { key: '1.1', name: 'Tờ khai đăng ký khai sinh theo mẫu' },
  { key: '1.2', name: 'Giấy chứng sinh (bản chính)' },
  { key: '1.3', name: 'Giấy chứng nhận kết hôn của cha mẹ' },
]

const page = (id: string, more: Partial<PlacedPage> = {}): PlacedPage => ({ id, isBlank: false, begins: false, fields: {}, ...more })
const titled = (id: string, title: string): PlacedPage => page(id, { begins: true, fields: { title: { value: title, confidence: 90 } } })

describe('proposePapers', () => {
  it('begins a paper where one is titled, and names its slot', () =>
    expect(proposePapers([titled('a', 'TỜ KHAI ĐĂNG KÝ KHAI SINH'), page('b'), titled('c', 'GIẤY CHỨNG SINH'), titled('d', 'GIẤY CHỨNG NHẬN KẾT HÔN')], SLOTS)).toEqual({
      leftOut: [],
      papers: [{ pageIds: ['a', 'b'], slotKey: '1.1' }, { pageIds: ['c'], slotKey: '1.2' }, { pageIds: ['d'], slotKey: '1.3' }],
    }))

  it('takes separator sheets out and believes what they say', () =>
    expect(proposePapers([page('s', { separates: { slotKey: '1.3' } }), page('a'), page('b'), page('t', { separates: {} }), page('c')], SLOTS)).toEqual({ leftOut: ['s', 't'], papers: [{ pageIds: ['a', 'b'], slotKey: '1.3' }, { pageIds: ['c'] }] }))

  it('lets a blank sheet separate, but not the blank backs of a scan of both sides', () => {
    expect(proposePapers([page('a'), page('b'), page('x', { isBlank: true }), page('c')], SLOTS).papers.map(({ pageIds }) => pageIds)).toEqual([['a', 'b'], ['c']])
    expect(proposePapers([page('a'), page('x', { isBlank: true }), page('b'), page('y', { isBlank: true })], SLOTS).papers.map(({ pageIds }) => pageIds)).toEqual([['a', 'b']])
  })

  it('leaves a title open that fits two slots alike', () => expect(slotOfTitle('GIẤY CHỨNG', SLOTS)).toBeUndefined())

  it('reads what it writes on a separator sheet, and nothing else', () => {
    expect(readSeparator(separatorCode('1.2'))).toEqual({ slotKey: '1.2' })
    expect(readSeparator(separatorCode())).toEqual({})
    expect(readSeparator('https://example.vn/quet/abc')).toBeUndefined()
  })

  it('loses no page and doubles none', () => {
    const anyPage = fc.record({ isBlank: fc.boolean(), begins: fc.boolean(), sheet: fc.boolean() })
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 40 }), (given) => {
        const pages = given.map(({ isBlank, begins, sheet }, at) => page(String(at), { isBlank, begins, ...(sheet ? { separates: {} } : {}) }))
        const { papers, leftOut } = proposePapers(pages, SLOTS)
        const all = [...papers.flatMap(({ pageIds }) => pageIds), ...leftOut]
        return new Set(all).size === pages.length && all.length === pages.length && papers.every(({ pageIds }) => pageIds.length > 0)
      }),
    )
  })
})

describe('missingPages (TT 01/2023 Đ8.2: as many pictures as pages)', () => {
  it.each<[string, Parameters<typeof missingPages>[0], readonly number[]]>([
    ['numbered 1 of 3, 3 of 3', [{ number: 1, of: 3 }, { number: 3, of: 3 }], [2]],
    ['a first page without a number, then 2, 3', [undefined, { number: 2 }, { number: 3 }], []],
    ['a first page without a number, then 3', [undefined, { number: 3 }], [2]],
    ['nothing numbered', [undefined, undefined], []],
    ['the last two of five missing', [{ number: 1, of: 5 }, { number: 2, of: 5 }, { number: 3, of: 5 }], [4, 5]],
    ['a number nobody could read', [undefined, { number: 2 }, undefined, { number: 4 }], []],
  ])('%s', (_title, places, missing) => expect(missingPages(places)).toEqual(missing))
})

import { describe, expect, it } from 'vitest'
import { citizenProceduresVi as m } from './messages.vi.ts'
import { leviesInShort, limitsInShort, sayDate, sayLevy, sayLimit, sayNumber, type Channel, type Levy } from './say.ts'
import { readSearch, searchAddress } from './search-address.ts'
import { readLines } from './text-lines.tsx'

const channel = (kind: Channel['kind'], over: Partial<Channel> = {}): Channel => ({ key: kind, kind, timeLimit: { unit: 'working-day', quantity: 5 }, levies: [], ...over })
const fixed = (amount: number): Levy => ({ kind: 'state-charge', meaning: 'fixed', amount })

describe('say', () => {
  it.each([
    [1250000, '1.250.000'],
    [3.5, '3,5'],
    [999, '999'],
  ])('number %d as %s', (value, words) => expect(sayNumber(value)).toBe(words))

  it('dates as Vietnamese write them', () => expect(sayDate('2025-01-24')).toBe('24/01/2025'))

  it.each([
    [{ unit: 'hour', quantity: 4 }, '4 giờ làm việc'],
    [{ unit: 'working-day', quantity: 1.5 }, '1,5 ngày làm việc'],
    [{ unit: 'calendar-day', quantity: 30 }, '30 ngày'],
    [{ unit: 'month', quantity: 2 }, '2 tháng'],
    [{ unit: 'other', text: ' Trong ngày ' }, 'Trong ngày'],
    [{ unit: 'other', text: '' }, 'Không nêu'],
  ] as const)('limit %j as %s', (limit, words) => expect(sayLimit(limit, m)).toBe(words))

  // design/data-dirt: 0 often means “set by the provincial council”, amounts below 1,000 are percentages or typing errors.
  it.each([
    [{ kind: 'levy', meaning: 'free', amount: 0 }, 'Không mất tiền'],
    [fixed(50000), '50.000 đ'],
    [{ kind: 'levy', meaning: 'set-elsewhere', amount: 0, note: 'Theo HĐND' }, 'Theo quy định riêng'],
    [{ kind: 'levy', meaning: 'doubtful', amount: 5 }, 'Xem ghi chú'],
    [{ kind: 'levy', meaning: 'fixed', foreignAmount: { currency: 'USD', amount: 60 } }, '60 USD'],
  ] as const)('levy %j as %s', (levy, words) => expect(sayLevy(levy, m)).toBe(words))

  it('one limit once, differing limits by channel, many lines of one channel as “it depends”', () => {
    const same = [channel('online'), channel('in-person')]
    const differing = [channel('online', { timeLimit: { unit: 'working-day', quantity: 3 } }), channel('in-person')]
    const many = [1, 2, 3, 4].map((quantity) => channel('online', { key: `online-${quantity}`, timeLimit: { unit: 'working-day', quantity } }))
    const inShort = (channels: readonly Channel[]) => limitsInShort({ channels, registeredCases: [] }, m)
    expect(inShort(same)).toEqual(['5 ngày làm việc'])
    expect(inShort(differing)).toEqual(['Trực tuyến: 3 ngày làm việc', 'Trực tiếp: 5 ngày làm việc'])
    expect(inShort(many)).toEqual(['Tùy trường hợp'])
    expect(inShort([])).toEqual(['Không nêu'])
  })

  it('the limits of registered cases where the channels are silent', () => {
    const silent = [channel('online', { timeLimit: { unit: 'other', text: '' } })]
    const registeredCases = [{ code: '1.001193.01', name: 'Thường', timeLimit: { unit: 'working-day', quantity: 1 } }] as const
    expect(limitsInShort({ channels: silent, registeredCases }, m)).toEqual(['1 ngày làm việc'])
  })

  it('the least of several levies', () => {
    expect(leviesInShort([channel('online', { levies: [fixed(100000), fixed(50000)] })], m)).toEqual(['từ 50.000 đ'])
    expect(leviesInShort([channel('online')], m)).toEqual(['Không nêu phí'])
  })

  it('lines of official sheets, with their dashes as a list', () => {
    expect(readLines('Mở đầu\n - Một\n + Nhỏ\n\n \uF0B7 Hai')).toEqual([
      { depth: 0, text: 'Mở đầu' },
      { depth: 1, text: 'Một' },
      { depth: 2, text: 'Nhỏ' },
      { depth: 1, text: 'Hai' },
    ])
  })
})

describe('search address', () => {
  it('keeps words and filters, and goes back to the first page when one changes', () => {
    const search = readSearch('http://x/thu-tuc?q=%20khai%20sinh&level=commune&after=zz&other=1')
    expect(search).toEqual({ q: 'khai sinh', level: 'commune', after: 'zz' })
    expect(searchAddress(search, { channel: 'online' })).toBe('/thu-tuc?q=khai+sinh&level=commune&channel=online')
    expect(searchAddress(search, { level: undefined })).toBe('/thu-tuc?q=khai+sinh')
    expect(searchAddress({})).toBe('/thu-tuc')
  })
})

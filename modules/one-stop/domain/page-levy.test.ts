import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOfCopy } from '../../../kernel/copy-levy.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import { papersDeclared, papersTyped } from './page-levy.ts'
import { PAGE_LEVIES } from './parameters.ts'
import { receptionFactsOf, receptionFaults, totalOf, type PublishedLevy, type ReceptionFields } from './reception-fields.ts'

const [byPage] = PAGE_LEVIES
if (!byPage) throw new Error('no levy by the page')
const LEVY: PublishedLevy = { kind: 'service-fee', amount: 2000 as Vnd, note: 'Mỗi trang', byPage }
const TODAY = '2026-11-27' as PlainDate
const lineOf = (fields: ReceptionFields, levy = LEVY) => receptionFactsOf(fields, { levies: [levy], immediate: false }).reception.levies?.[0]

describe('certified copies charged by the page (TT 226/2016/TT-BTC article 4)', () => {
  it.each([[1, 2000], [2, 4000], [3, 5000], [5, 7000], [197, 199_000], [198, 200_000], [199, 200_000], [900, 200_000]])('a copy of %i pages costs %i đồng', (pages, amount) => {
    expect(amountOfCopy(byPage, pages)).toBe(amount)
  })

  it('never costs more for fewer pages, and never above the most', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (one, other) => Math.sign(amountOfCopy(byPage, one) - amountOfCopy(byPage, other)) * Math.sign(one - other) >= 0 && amountOfCopy(byPage, one) <= 200_000))
  })

  it('is worked out over all originals and says how; another sum needs its reason', () => {
    const counted = { 'pages-0.0': '4', 'times-0.0': '2', 'pages-0.3': '1' }
    expect(totalOf(counted, [LEVY])).toBe(14_000)
    expect(lineOf(counted)).toEqual({ kind: 'service-fee', amount: 14_000, stated: 2000, note: 'Phí: 4 trang × 2 bản; 1 trang × 1 bản (TT 226/2016/TT-BTC Điều 4)', reason: '4 trang × 2 bản; 1 trang × 1 bản (TT 226/2016/TT-BTC Điều 4)' })
    expect(lineOf({ 'pages-0.0': '1' })).toMatchObject({ amount: 2000, reason: '1 trang × 1 bản (TT 226/2016/TT-BTC Điều 4)' })
    expect(lineOf({ ...counted, 'exempt-0': 'Người có công' })).toMatchObject({ exemption: 'Người có công' })
    expect(lineOf({ ...counted, 'due-0': '7000', 'exempt-0': 'Giảm một nửa' })).toMatchObject({ amount: 7000, reason: '4 trang × 2 bản; 1 trang × 1 bản (TT 226/2016/TT-BTC Điều 4); Giảm một nửa' })
    const faultsOf = (fields: ReceptionFields, levy = LEVY) => receptionFaults(fields, TODAY, [levy]).map(({ field }) => field)
    expect(faultsOf(counted)).toEqual([])
    expect(faultsOf({})).toEqual(['pages-0.0'])
    expect(faultsOf({ 'times-0.1': '2' })).toEqual(['pages-0.1'])
    expect(faultsOf({ 'pages-0.0': 'năm', 'times-0.0': '0' })).toEqual(['pages-0.0', 'times-0.0'])
    expect(faultsOf({ ...counted, 'due-0': '2000' })).toEqual(['exempt-0'])
    expect(faultsOf({ ...counted, 'due-0': '14.000' })).toEqual([])
    expect(faultsOf({}, { ...LEVY, declared: [{ pages: 3, copies: 1 }] })).toEqual([])
  })

  it('goes by the form where that was filled in, until the counter counts', () => {
    const declared = papersDeclared(byPage, { 'papers.0.pages': '4', 'papers.0.copies': '3', 'papers.1.pages': '1', 'papers.1.copies': '2', 'papers.2.pages': '9' })
    expect(declared).toEqual([{ pages: 4, copies: 3 }, { pages: 1, copies: 2 }])
    expect(totalOf({}, [{ ...LEVY, declared }])).toBe(22_000)
    expect(totalOf({ 'pages-0.0': '1' }, [{ ...LEVY, declared }])).toBe(2000)
    expect(papersTyped({ 'pages-0.0': '2001', 'pages-0.1': '3' }, 0)).toEqual([{ pages: 3, copies: 1 }])
  })
})

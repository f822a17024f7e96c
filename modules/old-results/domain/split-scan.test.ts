import { describe, expect, it } from 'vitest'
import { decideParts, proposeParts, readPart } from './split-scan.ts'

const waiting = (...pages: readonly number[]) => pages.map((count, at) => ({ oldResultId: `r${at + 1}`, pages: count }))
const said = (parts: ReturnType<typeof proposeParts>) => parts.map(({ oldResultId, from, to }) => `${oldResultId}:${from}-${to}`)

describe('one scan of many results (NĐ 45/2020 art. 25)', () => {
  it.each([
    ['as many pages as were counted', waiting(1, 2, 1), 4, ['r1:1-1', 'r2:2-3', 'r3:4-4']],
    ['fewer: as far as it goes', waiting(1, 2, 1), 3, ['r1:1-1', 'r2:2-3']],
    ['cut in the middle of one', waiting(1, 2, 1), 2, ['r1:1-1']],
    ['more: the rest is nobody’s', waiting(1), 9, ['r1:1-1']],
  ] as const)('is proposed by the pages of the inventory: %s', (_, results, pages, parts) => expect(said(proposeParts(results, pages))).toEqual(parts))

  it.each([
    ['pages in between are nobody’s', [[1, 1], [3, 4]], [2, 5]],
    ['in any order', [[4, 5], [1, 3]], []],
    ['nothing', [], 'nothing-chosen'],
    ['a page that is not there', [[1, 6]], 'scan-part-wrong'],
    ['page nought', [[0, 1]], 'scan-part-wrong'],
    ['backwards', [[3, 2]], 'scan-part-wrong'],
    ['one page for two', [[1, 3], [3, 4]], 'scan-page-twice'],
  ] as const)('of five pages: %s', (_, ranges, expected) => {
    const decided = decideParts(ranges.map(([from, to], at) => ({ oldResultId: `r${at}`, from, to })), 5)
    expect(decided.ok ? decided.value : decided.refusal.kind).toEqual(expected)
  })

  it.each([['3', [3, 3]], ['3-4', [3, 4]], [' 3 – 12 ', [3, 12]], ['3,4', undefined], ['', undefined], ['a', undefined]] as const)('reads “%s”', (text, expected) => {
    const part = readPart(text)
    expect(part && [part.from, part.to]).toEqual(expected)
  })
})

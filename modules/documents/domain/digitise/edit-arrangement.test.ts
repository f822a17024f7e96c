import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrangement } from './bench.ts'
import { joinToPrevious, leaveOut, movePage, nameSlot, putBack, splitBefore, stepPage, typeField } from './edit-arrangement.ts'

const ORDER: Arrangement = { papers: [{ id: 'p', pageIds: ['a', 'b', 'c'], slotKey: '1', fields: {} }, { id: 'q', pageIds: ['d'], fields: {} }], leftOut: ['x'], accepted: [] }
const pagesOf = ({ papers }: Arrangement) => papers.map(({ pageIds }) => pageIds.join(''))

describe('edit-arrangement', () => {
  it.each<[string, (order: Arrangement) => Arrangement, readonly string[], readonly string[]]>([
    ['moves a page before another', (order) => movePage(order, 'c', { paperId: 'p', before: 'a' }), ['cab', 'd'], ['x']],
    ['moves a page to the end of another paper', (order) => movePage(order, 'a', { paperId: 'q' }), ['bc', 'da'], ['x']],
    ['drops a paper that has no page left', (order) => movePage(order, 'd', { paperId: 'p' }), ['abcd'], ['x']],
    ['steps forward within a paper', (order) => stepPage(order, 'a', 1), ['bac', 'd'], ['x']],
    ['steps on into the next paper', (order) => stepPage(order, 'c', 1), ['ab', 'cd'], ['x']],
    ['stays at the very end', (order) => stepPage(order, 'd', 1), ['abc', 'd'], ['x']],
    ['splits', (order) => splitBefore(order, 'b', 'n'), ['a', 'bc', 'd'], ['x']],
    ['does not split before a first page', (order) => splitBefore(order, 'a', 'n'), ['abc', 'd'], ['x']],
    ['joins', (order) => joinToPrevious(order, 'q'), ['abcd'], ['x']],
    ['leaves out', (order) => leaveOut(order, 'b'), ['ac', 'd'], ['x', 'b']],
    ['puts back', (order) => putBack(order, 'x', 'n'), ['abc', 'dx'], []],
  ])('%s', (_title, change, pages, leftOut) => {
    const after = change(ORDER)
    expect(pagesOf(after)).toEqual(pages)
    expect(after.leftOut).toEqual(leftOut)
  })

  it('names a slot and takes the name back', () => {
    expect(nameSlot(ORDER, 'q', '2').papers[1]?.slotKey).toBe('2')
    expect(nameSlot(ORDER, 'p', '').papers[0]).not.toHaveProperty('slotKey')
    expect(typeField(ORDER, 'p', { key: 'number', value: '12' }).papers[0]?.fields).toEqual({ number: '12' })
  })

  it('never loses or doubles a page, whatever is done', () => {
    const ids = ['a', 'b', 'c', 'd', 'x']
    const act = fc.oneof(
      fc.record({ do: fc.constant('move' as const), page: fc.constantFrom(...ids), to: fc.constantFrom('p', 'q', 'n0', 'n1') }),
      fc.record({ do: fc.constantFrom('split' as const, 'out' as const, 'back' as const, 'on' as const, 'join' as const), page: fc.constantFrom(...ids), to: fc.constantFrom('p', 'q', 'n0') }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let order = ORDER
        for (const [at, one] of acts.entries()) {
          if (one.do === 'move' && order.papers.some(({ id }) => id === one.to)) order = movePage(order, one.page, { paperId: one.to })
          if (one.do === 'split') order = splitBefore(order, one.page, `n${at}`)
          if (one.do === 'out') order = leaveOut(order, one.page)
          if (one.do === 'back' && order.leftOut.includes(one.page)) order = putBack(order, one.page, `n${at}`)
          if (one.do === 'on') order = stepPage(order, one.page, 1)
          if (one.do === 'join') order = joinToPrevious(order, one.to)
        }
        const all = [...order.papers.flatMap(({ pageIds }) => pageIds), ...order.leftOut].toSorted()
        return JSON.stringify(all) === JSON.stringify(ids) && order.papers.every(({ pageIds }) => pageIds.length > 0)
      }),
    )
  })
})

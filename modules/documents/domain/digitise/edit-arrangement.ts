import type { Arrangement, BenchPaper } from './bench.ts'
import type { FieldKey } from './read-fields.ts'

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((each) => each !== id)
const kept = (papers: readonly BenchPaper[]): readonly BenchPaper[] => papers.filter(({ pageIds }) => pageIds.length > 0)
const changePaper = (order: Arrangement, paperId: string, change: (paper: BenchPaper) => BenchPaper): Arrangement => ({ ...order, papers: order.papers.map((paper) => (paper.id === paperId ? change(paper) : paper)) })

const takeOut = (order: Arrangement, pageId: string): Arrangement => ({
  ...order,
  papers: order.papers.map((paper) => ({ ...paper, pageIds: without(paper.pageIds, pageId) })),
  leftOut: without(order.leftOut, pageId),
})

/** Before another page, or at the end of a paper. */
export const movePage = (order: Arrangement, pageId: string, to: { readonly paperId: string; readonly before?: string }): Arrangement => {
  if (to.before === pageId) return order
  const rest = takeOut(order, pageId)
  const moved = changePaper(rest, to.paperId, (paper) => {
    const at = to.before === undefined ? paper.pageIds.length : paper.pageIds.indexOf(to.before)
    return { ...paper, pageIds: paper.pageIds.toSpliced(at < 0 ? paper.pageIds.length : at, 0, pageId) }
  })
  return { ...moved, papers: kept(moved.papers) }
}

/** One place forward or back; past the end of its paper it goes on in the next. */
export const stepPage = (order: Arrangement, pageId: string, by: 1 | -1): Arrangement => {
  const at = order.papers.findIndex(({ pageIds }) => pageIds.includes(pageId))
  const paper = order.papers[at]
  if (paper === undefined) return order
  const place = paper.pageIds.indexOf(pageId) + by
  if (place >= 0 && place < paper.pageIds.length) return changePaper(order, paper.id, ({ pageIds, ...rest }) => ({ ...rest, pageIds: without(pageIds, pageId).toSpliced(place, 0, pageId) }))
  const next = order.papers[at + by]
  if (next === undefined) return order
  const [first] = next.pageIds
  return movePage(order, pageId, { paperId: next.id, ...(by === 1 && first !== undefined ? { before: first } : {}) })
}

/** This page and those after it become a paper of their own. */
export const splitBefore = (order: Arrangement, pageId: string, newId: string): Arrangement => {
  const papers = order.papers.flatMap((paper): readonly BenchPaper[] => {
    const at = paper.pageIds.indexOf(pageId)
    return at <= 0 ? [paper] : [{ ...paper, pageIds: paper.pageIds.slice(0, at) }, { id: newId, pageIds: paper.pageIds.slice(at), fields: {} }]
  })
  return { ...order, papers }
}

/** The paper before it takes all its pages. */
export const joinToPrevious = (order: Arrangement, paperId: string): Arrangement => {
  const at = order.papers.findIndex(({ id }) => id === paperId)
  const [paper, previous] = [order.papers[at], order.papers[at - 1]]
  if (paper === undefined || previous === undefined) return order
  return { ...order, papers: order.papers.filter(({ id }) => id !== paperId).map((each) => (each.id === previous.id ? { ...each, pageIds: [...each.pageIds, ...paper.pageIds] } : each)) }
}

/** Nothing is thrown away: a page left out lies beside and can be put back. */
export const leaveOut = (order: Arrangement, pageId: string): Arrangement => {
  const rest = takeOut(order, pageId)
  return { ...rest, papers: kept(rest.papers), leftOut: [...rest.leftOut, pageId] }
}

export const putBack = (order: Arrangement, pageId: string, newId: string): Arrangement => {
  const last = order.papers.at(-1)
  if (last !== undefined) return movePage(order, pageId, { paperId: last.id })
  return { ...order, leftOut: without(order.leftOut, pageId), papers: [{ id: newId, pageIds: [pageId], fields: {} }] }
}

export const acceptPage = (order: Arrangement, pageId: string): Arrangement => ({ ...order, accepted: [...without(order.accepted, pageId), pageId] })

export const nameSlot = (order: Arrangement, paperId: string, slotKey: string): Arrangement =>
  changePaper(order, paperId, ({ slotKey: _before, ...paper }) => ({ ...paper, ...(slotKey === '' ? {} : { slotKey }) }))

/** An official has looked: the paper itself has no such pages. */
export const acceptWithout = (order: Arrangement, paperId: string, missing: readonly number[]): Arrangement =>
  changePaper(order, paperId, (paper) => ({ ...paper, lacks: [...(paper.lacks ?? []), ...missing] }))

export const typeField = (order: Arrangement, paperId: string, { key, value }: { readonly key: FieldKey; readonly value: string }): Arrangement =>
  changePaper(order, paperId, (paper) => ({ ...paper, fields: { ...paper.fields, [key]: value } }))

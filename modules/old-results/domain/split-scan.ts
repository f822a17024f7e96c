// Nghị định 45/2020/NĐ-CP Điều 25: what lay together went through the scanner together; which pages are whose, a person says.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { OldResultRefusal } from './refusal.ts'

/** Pages of one scan, counted from 1, that are one result. */
export type ScanPart = { readonly oldResultId: string; readonly from: number; readonly to: number }

/** In the order of the shelf, each with as many pages as the inventory counted, as far as the scan goes: a proposal. */
export const proposeParts = (waiting: readonly { readonly oldResultId: string; readonly pages: number }[], pages: number): readonly ScanPart[] => {
  let last = 0
  return waiting.flatMap(({ oldResultId, pages: own }) => {
    const from = last + 1
    last += own
    return last > pages ? [] : [{ oldResultId, from, to: last }]
  })
}

/** The pages that are nobody's; refused where one is two people's. */
export const decideParts = (parts: readonly ScanPart[], pages: number): Outcome<readonly number[], OldResultRefusal> => {
  if (parts.length === 0) return refuse({ kind: 'nothing-chosen' })
  const taken = new Set<number>()
  for (const { from, to } of parts) {
    if (from < 1 || from > to || to > pages) return refuse({ kind: 'scan-part-wrong', from, to, pages })
    for (let page = from; page <= to; page += 1) {
      if (taken.has(page)) return refuse({ kind: 'scan-page-twice', page })
      taken.add(page)
    }
  }
  return ok(Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !taken.has(page)))
}

const RANGE = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/

/** `3`, `3-4`; undefined for anything else. */
export const readPart = (text: string): Omit<ScanPart, 'oldResultId'> | undefined => {
  const [, from, to = from] = RANGE.exec(text.trim()) ?? []
  return from === undefined ? undefined : { from: Number(from), to: Number(to) }
}

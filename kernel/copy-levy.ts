// Thông tư 226/2016/TT-BTC Điều 4 (sửa đổi TT 257/2016/TT-BTC): certified copies are charged by the pages of the original, less from the third page on, never above the most for one copy.
import type { Vnd } from './vnd.ts'

/** What a copy costs by its pages. */
export type CopyRate = {
  /** For each of the first `fullPages` pages of a copy. */
  readonly amount: Vnd
  readonly fullPages: number
  /** For each page after them. */
  readonly further: Vnd
  readonly most: Vnd
  readonly source: string
}

/** The national rate; a province with another decision changes it here, with its source: counter and certification read this one. */
export const COPY_RATE: CopyRate = { amount: 2000 as Vnd, fullPages: 2, further: 1000 as Vnd, most: 200_000 as Vnd, source: 'TT 226/2016/TT-BTC Điều 4' }

export const amountOfCopy = ({ amount, fullPages, further, most }: CopyRate, pages: number): number => Math.min(most, Math.min(pages, fullPages) * amount + Math.max(0, pages - fullPages) * further)

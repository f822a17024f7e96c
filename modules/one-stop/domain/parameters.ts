// What the law leaves open, with where each figure comes from.
import { COPY_RATE, type CopyRate } from '../../../kernel/copy-levy.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** Own: results nobody came for after so many days are listed to be called about (NĐ 61/2018 article 20 names no day). */
export const RESULT_WAITS_LONG_DAYS = 5

/** Product figure: a bus of pupils, a school year; beyond it the list is cut into two. */
export const MOST_ROWS_OF_BATCH = 100

/** Own: rows of a batch filed in one transaction, so that the code counter of the desk is never held for long. */
export const ROWS_AT_ONCE = 10

/** Own: several results of one person are given out together; more is another visit. */
export const MOST_RETURNED_TOGETHER = 50

/** A levy counted by the pages of the originals. */
export type PageLevy = CopyRate & {
  readonly procedures: readonly string[]
  readonly from: PlainDate
  /** Where the procedure's form asks for pages and copies. */
  readonly form: { readonly rows: string; readonly pages: string; readonly copies: string }
}

/** Certified copies of Vietnamese and of foreign originals. */
export const PAGE_LEVIES: readonly PageLevy[] = [
  {
    procedures: ['2.000815', '2.000843'],
    from: '2017-01-01' as PlainDate,
    ...COPY_RATE,
    form: { rows: 'papers', pages: 'pages', copies: 'copies' },
  },
]

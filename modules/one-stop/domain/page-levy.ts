// TT 226/2016/TT-BTC article 4 (amended by TT 257/2016/TT-BTC): certified copies are charged by the pages of the original, less from the third page on, and never above the most for one copy.
import { amountOfCopy } from '../../../kernel/copy-levy.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import type { PageLevy } from './parameters.ts'

/** One original: its pages, and how many copies of it are certified. */
export type CountedPaper = { readonly pages: number; readonly copies: number }

type Fields = Readonly<Record<string, string>>

/** So many different originals on one reception; a box of papers is counted on the next one. */
export const MOST_PAPERS = 30
const MOST_COUNTED = 2000

export const pagesField = (levy: number, paper: number): string => `pages-${String(levy)}.${String(paper)}`
export const timesField = (levy: number, paper: number): string => `times-${String(levy)}.${String(paper)}`

const typed = (fields: Fields, field: string): string => fields[field]?.trim() ?? ''

const countOf = (text: string): number | undefined => (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_COUNTED ? Number(text) : undefined)

const serials = Array.from({ length: MOST_PAPERS }, (_, paper) => paper)

/** Lines with something in them; no number of copies is one copy. */
export const papersTyped = (fields: Fields, levy: number): readonly CountedPaper[] =>
  serials.flatMap((paper) => {
    const pages = countOf(typed(fields, pagesField(levy, paper)))
    const times = typed(fields, timesField(levy, paper))
    const copies = times === '' ? 1 : countOf(times)
    return pages === undefined || copies === undefined ? [] : [{ pages, copies }]
  })

/** As the procedure's own form declares them, where it was filled in. */
export const papersDeclared = ({ form }: PageLevy, answers: Fields): readonly CountedPaper[] =>
  serials.flatMap((paper) => {
    const pages = countOf(typed(answers, `${form.rows}.${String(paper)}.${form.pages}`))
    const copies = countOf(typed(answers, `${form.rows}.${String(paper)}.${form.copies}`))
    return pages === undefined || copies === undefined ? [] : [{ pages, copies }]
  })


export const amountOfPapers = (levy: PageLevy, papers: readonly CountedPaper[]): Vnd => papers.reduce((sum, { pages, copies }) => sum + copies * amountOfCopy(levy, pages), 0) as Vnd

/** `5 trang × 2 bản; 1 trang × 1 bản (TT …)`: what stands on the slip and in the journal. */
export const sayPapers = ({ source }: PageLevy, papers: readonly CountedPaper[]): string => `${papers.map(({ pages, copies }) => `${String(pages)} trang × ${String(copies)} bản`).join('; ')} (${source})`

/** Fields that hold something that is no count. */
export const wrongPages = (fields: Fields, levy: number): readonly string[] =>
  serials.flatMap((paper) => [pagesField(levy, paper), timesField(levy, paper)].filter((field) => typed(fields, field) !== '' && countOf(typed(fields, field)) === undefined))

/** Copies of an original whose pages were not counted. */
export const pagesMissing = (fields: Fields, levy: number): readonly string[] =>
  serials.flatMap((paper) => (typed(fields, timesField(levy, paper)) !== '' && typed(fields, pagesField(levy, paper)) === '' ? [pagesField(levy, paper)] : []))

// Nghị định 45/2020/NĐ-CP Điều 25: a batch from the shelf is scanned in one go; each scan bears the number of its result in its file name.
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { OldResult } from './old-result.ts'

export type ScanFile = { readonly fileId: string; readonly fileName: string }
type Scannable = Pick<OldResult, 'id' | 'listed' | 'state'>

/** Why a file was put to nothing. */
export type Unmatched = 'no-result' | 'several-results' | 'several-files' | 'page-missing' | 'scanned-before'
/** Why a scan of several is not offered to be split: a TIFF is drawn first, and no more pages than somebody waits for; the first few files are counted at once. */
export type KeptWhole = 'tiff-too-long' | 'not-counted'
export type MatchedScans = {
  readonly matched: readonly { /** More than one: the pages of the paper, in order. */ readonly files: readonly ScanFile[]; readonly oldResultId: string; readonly number: string }[]
  readonly left: readonly (ScanFile & { readonly why: Unmatched; /** Of a scan that may be split. */ readonly pages?: number; readonly whole?: KeptWhole })[]
}

/** No file system takes "/" in a name: what stands between letters and digits is not compared, nor leading zeros. */
const keyOf = (text: string): string => (fold(text).match(/[a-z]+|\d+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join('-')

const ENDING = /\.[A-Za-z0-9]{2,5}$/
/** "Số 11-2016", "Giấy khai sinh 11-2016". */
const WORDS_BEFORE = /^(?:[a-z]+-)+(?=\d)/

const NUMBER_WORD = /^so-(?:hieu-)?/

const partsOf = (number: string): { readonly before: string; readonly rest: string } => {
  const key = keyOf(number).replace(NUMBER_WORD, '')
  const [before = ''] = WORDS_BEFORE.exec(key) ?? []
  return { before: `-${before}`, rest: `${key.slice(before.length)}-` }
}

/** `11/2016` and `Số: 011-2016/GKS`: an inventory leaves out what follows, and what stands before; where both have letters before they are a serial's own. */
export const isSameNumber = (one: string, other: string): boolean => {
  const [a, b] = [partsOf(one), partsOf(other)]
  return (a.rest.startsWith(b.rest) || b.rest.startsWith(a.rest)) && (a.before.endsWith(b.before) || b.before.endsWith(a.before))
}

/** "11-2016_1", "11-2016 (2)", "11-2016-tr3": folded, a page of the paper before it. */
const PAGE = /^(.+?)[\s._-]*(?:\((\d{1,3})\)|(?:trang|tr|to|mat|page|pg|p)[\s._-]*(\d{1,3})|[\s._-](\d{1,3}))$/

type Named = { readonly file: ScanFile; readonly meant: readonly Scannable[]; readonly page?: number }

/** Behind a bare "5" a bare "-1" is as well the other half of a number. */
const pageIn = (name: string): { readonly base: string; readonly page: number } | undefined => {
  const [, before = '', inBrackets, named, bare] = PAGE.exec(fold(name)) ?? []
  const base = keyOf(before)
  return base === '' || (bare !== undefined && !base.includes('-')) ? undefined : { base, page: Number(inBrackets ?? named ?? bare) }
}

const named = (file: ScanFile, byNumber: ReadonlyMap<string, readonly Scannable[]>): Named => {
  const name = file.fileName.replace(ENDING, '')
  const find = (key: string): readonly Scannable[] | undefined => byNumber.get(key) ?? byNumber.get(key.replace(WORDS_BEFORE, ''))
  const whole = find(keyOf(name))
  if (whole) return { file, meant: whole }
  const part = pageIn(name)
  const meant = part && find(part.base)
  return meant ? { file, meant, page: part.page } : { file, meant: [] }
}

/** One whole paper, or its pages from the first to the last: "11-2016" beside "11-2016 (2)" is the first. */
const whyNoPaper = (files: readonly Named[]): Unmatched | undefined => {
  const unnumbered = files.filter(({ page }) => page === undefined).length
  const pages = files.map(({ page = 1 }) => page)
  if (unnumbered > 1 || new Set(pages).size < pages.length) return 'several-files'
  return Math.max(...pages) === pages.length && Math.min(...pages) === 1 ? undefined : 'page-missing'
}

const whyNot = ([first, ...more]: readonly Named[]): Unmatched | undefined => {
  const results = first?.meant ?? []
  if (first === undefined || results.length !== 1) return results.length === 0 ? 'no-result' : 'several-results'
  return whyNoPaper([first, ...more]) ?? (results[0]?.state === 'inventoried' ? undefined : 'scanned-before')
}

/** A file goes to the one result of the batch whose number it bears, its pages in their order; where two could be meant nobody guesses. */
export const matchScans = (files: readonly ScanFile[], results: readonly Scannable[]): MatchedScans => {
  const byNumber = Map.groupBy(results, ({ listed }) => keyOf(listed.number))
  const papers = [...Map.groupBy(files.map((file) => named(file, byNumber)), ({ meant }) => meant[0]?.id).values()]
  const judged = papers.map((paper) => ({ result: paper[0]?.meant[0], why: whyNot(paper), files: paper.toSorted((a, b) => (a.page ?? 1) - (b.page ?? 1)).map(({ file }) => file) }))
  return {
    matched: judged.flatMap(({ files: pages, result, why }) => (why === undefined && result ? [{ files: pages, oldResultId: result.id, number: result.listed.number }] : [])),
    left: judged.flatMap(({ files: pages, why }) => (why === undefined ? [] : pages.map((file) => ({ ...file, why })))),
  }
}

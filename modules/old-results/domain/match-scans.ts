// Nghị định 45/2020/NĐ-CP Điều 25: a batch from the shelf is scanned in one go; each scan bears the number of its result in its file name.
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { OldResult } from './old-result.ts'

export type ScanFile = { readonly fileId: string; readonly fileName: string }
type Scannable = Pick<OldResult, 'id' | 'listed' | 'state'>

/** Why a file was put to nothing. */
export type Unmatched = 'no-result' | 'several-results' | 'several-files' | 'scanned-before'
/** Why a scan of several is not offered to be split: a TIFF is drawn first, and no more pages than somebody waits for; the first few files are counted at once. */
export type KeptWhole = 'tiff-too-long' | 'not-counted'
export type MatchedScans = {
  readonly matched: readonly (ScanFile & { readonly oldResultId: string; readonly number: string })[]
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

const whyNot = (results: readonly Scannable[], files: number): Unmatched | undefined => {
  if (results.length !== 1) return results.length === 0 ? 'no-result' : 'several-results'
  if (files > 1) return 'several-files'
  return results[0]?.state === 'inventoried' ? undefined : 'scanned-before'
}

/** A file goes to the one result of the batch whose number it bears; where two could be meant nobody guesses. */
export const matchScans = (files: readonly ScanFile[], results: readonly Scannable[]): MatchedScans => {
  const byNumber = Map.groupBy(results, ({ listed }) => keyOf(listed.number))
  const named = files.map((file) => {
    const key = keyOf(file.fileName.replace(ENDING, ''))
    return { file, meant: byNumber.get(key) ?? byNumber.get(key.replace(WORDS_BEFORE, '')) ?? [] }
  })
  const filesOf = Map.groupBy(named, ({ meant }) => meant[0]?.id)
  const judged = named.map(({ file, meant }) => ({ file, result: meant[0], why: whyNot(meant, filesOf.get(meant[0]?.id)?.length ?? 0) }))
  return {
    matched: judged.flatMap(({ file, result, why }) => (why === undefined && result ? [{ ...file, oldResultId: result.id, number: result.listed.number }] : [])),
    left: judged.flatMap(({ file, why }) => (why === undefined ? [] : [{ ...file, why }])),
  }
}

import { type CodeRange, foldAlphabet, REMOVED_RANGES, SPACE_RANGES } from './fold-table.ts'

const classOf = (ranges: readonly CodeRange[]): string =>
  `[${ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`

const REMOVED = new RegExp(classOf(REMOVED_RANGES), 'gu')
const SPACES = new RegExp(`${classOf(SPACE_RANGES)}+`, 'gu')
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

const alphabet = foldAlphabet()
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from(alphabet.from, (from, at) => [from, alphabet.to[at] ?? from]),
)
const LETTER = new RegExp(`[${alphabet.from}]`, 'gu')

/** What no database text may hold: halves of surrogate pairs become U+FFFD, NUL becomes a space. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', ' ')

/**
 * Text as it enters the system: NFC, so that equal words are equal bytes. Nothing else is touched: tone placement,
 * spaces and odd characters stay as filed, for a person's name is theirs.
 */
export const enterText = (text: string): string => storable(text).normalize('NFC')

/** One line as it enters (names, titles, codes): NFC, nothing invisible, single spaces, no space at either end. */
export const enterLine = (text: string): string =>
  enterText(text)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC')

/**
 * The form in which texts are searched and matched: lower case, no tones, đ as d, both tone placements alike (hoà, hòa →
 * hoa), nothing invisible, single spaces, look-alikes replaced. Equals SQL `platform.fold`; never stored as the text.
 */
export const fold = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase()
  return storable(text)
    .replace(REMOVED, '')
    .normalize('NFKD')
    .replace(REMOVED, '')
    .replace(LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .replace(SPACES, ' ')
    .replace(/^ | $/g, '')
}

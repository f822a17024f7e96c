import type { Covers } from './font-coverage.ts'

/** Stands where a character was that our fonts cannot show; PDF/A forbids a glyph that is none. */
export const UNPRINTABLE = '□'

/** Invisible or turning the reading direction: nothing on paper, or a way to make it say something else. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Variation_Selector}/gu
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
// oxlint-disable-next-line no-control-regex -- these are what must not reach the sheet
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g
/** Longer than any word of a language we print; it may be broken anywhere rather than run off the sheet. */
const ENDLESS_WORD = /[^\s\u200b]{40}(?=[^\s\u200b])/gu
const BREAK_HERE = '\u200b'

export type Printed = { readonly text: string; readonly replaced: boolean }

/** Text as it can be set: NFC, no controls, every character one our fonts have. Ordinary text comes back as it is. */
export const createPrintable =
  (covers: Covers) =>
  (given: string): Printed => {
    let replaced = false
    const clean = given.toWellFormed().normalize('NFC').replace(LINE_ENDS, '\n').replace(CONTROLS, ' ').replace(INVISIBLE, '')
    let text = ''
    for (const letter of clean) {
      if (letter === '\n' || covers(letter.codePointAt(0) ?? 0)) text += letter
      else {
        replaced = true
        if (!text.endsWith(UNPRINTABLE)) text += UNPRINTABLE
      }
    }
    return { text: text.replace(ENDLESS_WORD, `$&${BREAK_HERE}`), replaced }
  }

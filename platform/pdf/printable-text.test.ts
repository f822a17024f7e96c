import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from './font-coverage.ts'
import { createPrintable } from './printable-text.ts'

const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const faces = readdirSync(FONTS).filter((name) => /^\d/.test(name)).map((face) => join(FONTS, face, `Tinos_${face}.ttf`))
const covers = coverageOf(faces)
const printable = createPrintable(covers)

describe('coverageOf', () => {
  it('knows every letter of Vietnamese, capital and small, with every tone', () => {
    const vowels = 'aăâeêioôơuưy'
    const letters = Array.from(vowels).flatMap((vowel) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')))
    for (const letter of [...letters, ...letters.map((each) => each.toLocaleUpperCase('vi')), 'đ', 'Đ', '₫', '“', '–', '…', '□'])
      expect(covers(letter.codePointAt(0) ?? 0), letter).toBe(true)
  })
  it('knows what the font lacks', () => {
    for (const letter of ['😀', '阮', 'ا', '\n', '\u0007', '\ue000']) expect(covers(letter.codePointAt(0) ?? 0), letter).toBe(false)
  })
})

describe('createPrintable', () => {
  it.each([
    ['leaves ordinary text alone', 'Nguyễn Thị Thử, số 12/GP-UBND – “đúng”', 'Nguyễn Thị Thử, số 12/GP-UBND – “đúng”', false],
    ['sets letters and tones written apart as one', 'Nguyễn'.normalize('NFD'), 'Nguyễn', false],
    ['marks an emoji', 'Nguyễn 😀 Văn', 'Nguyễn □ Văn', true],
    ['marks a family of emoji once', '👨‍👩‍👧‍👦', '□', true],
    ['marks ideograms once for each run', '阮文 A', '□ A', true],
    ['drops what would turn the line around', 'số \u202e4321\u202c đồng', 'số 4321 đồng', false],
    ['turns controls into spaces and keeps line ends', 'a\tb\r\nc\u0007d', 'a b\nc d', false],
    ['survives half of a pair', 'a\ud800b', 'a\ufffdb', false],
  ])('%s', (_, given, text, replaced) => expect(printable(given)).toEqual({ text, replaced }))

  it('lets a word without end be broken', () => {
    const { text } = printable('x'.repeat(10_000))
    expect(Math.max(...text.split('\u200b').map(({ length }) => length))).toBeLessThanOrEqual(40)
    expect(text.replaceAll('\u200b', '')).toBe('x'.repeat(10_000))
  })

  it('leaves nothing on the sheet that the font cannot show, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        for (const letter of printable(given).text) expect(letter === '\n' || covers(letter.codePointAt(0) ?? 0)).toBe(true)
      }),
    )
  })
})

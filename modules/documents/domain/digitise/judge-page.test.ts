import { describe, expect, it } from 'vitest'
import { isBlank, judgePage, type PageLook } from './judge-page.ts'

const GOOD: PageLook = { ink: 0.06, dark: 0.03, steepness: 0.8, sourceDpi: 300, words: 250, meanConfidence: 92, turned: false }

describe('judgePage (TT 01/2023 Đ8.2: whole, accurate, legible)', () => {
  it.each<[string, Partial<PageLook>, readonly string[]]>([
    ['a clean page', {}, []],
    ['a blank sheet', { ink: 0.0001, dark: 0, words: 0, meanConfidence: 0 }, ['blank']],
    ['a sheet with its number alone, read surely', { ink: 0.0004, dark: 0.0001, words: 14, meanConfidence: 90 }, []],
    ['an open lid', { dark: 0.9, ink: 0.01, words: 0, meanConfidence: 0 }, ['black']],
    ['a shaken picture', { steepness: 0.2, words: 5, meanConfidence: 40 }, ['blurred']],
    ['soft edges that are read surely all the same', { steepness: 0.3 }, []],
    ['so far out of focus that nothing has an edge', { steepness: undefined as never, words: 0, meanConfidence: 0 }, ['blurred']],
    ['three lines so far out of focus', { steepness: undefined as never, ink: 0.002, words: 0, meanConfidence: 0 }, ['blurred']],
    ['a stain on an empty sheet', { steepness: undefined as never, ink: 0.0008, words: 0, meanConfidence: 0 }, []],
    ['a fax at 100 dots', { sourceDpi: 100 }, ['few-dots']],
    ['200 dots, which the guide allows for short keeping alone', { sourceDpi: 200 }, ['coarse']],
    ['a pixel less than 300 dots', { sourceDpi: 299 }, []],
    ['a page that lay upside down', { turned: true }, ['was-turned']],
    ['blurred and coarse at once', { steepness: 0.1, sourceDpi: 96, words: 0, meanConfidence: 0 }, ['blurred', 'few-dots']],
  ])('%s', (_title, changes, kinds) => expect(judgePage({ ...GOOD, ...changes }).map(({ kind }) => kind)).toEqual(kinds))

  it('calls no page blank that is black', () => expect(isBlank({ ...GOOD, ink: 0, dark: 0.9, words: 0 })).toBe(false))

  it('files what is rather coarse, and not what is too coarse', () => expect([199, 100].map((sourceDpi) => judgePage({ ...GOOD, sourceDpi }).map(({ tone }) => tone))).toEqual([['note'], ['bad']]))
})

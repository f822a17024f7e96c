import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../testing/page-words.ts'
import { areLevel } from './page-lines.ts'

const A4 = { width: 2480, height: 3508 }
const level = wordsOf([{ text: 'Người khai cam đoan những lời trên là đúng sự thật', top: 0.3 }])
/** Turned by a quarter: what was left is now at the foot. */
const sideways = level.map((word) => ({ ...word, left: word.top, right: word.bottom, top: 1 - word.right, bottom: 1 - word.left }))

describe('areLevel', () => {
  it.each([
    ['as they are printed', level, A4, true],
    ['on a sheet that was laid in sideways', sideways, { width: A4.height, height: A4.width }, false],
    ['with a mark up the margin', [...level, ...sideways.slice(0, 3)], A4, true],
    ['none', [], A4, true],
  ] as const)('lines: %s', (_, words, page, expected) => expect(areLevel(words, page)).toBe(expected))
})

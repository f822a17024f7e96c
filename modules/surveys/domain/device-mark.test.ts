import { expect, it } from 'vitest'
import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { MARK_LIFE_MS, readMark, wordMark } from './device-mark.ts'

const MADE = parseInstant('2025-03-12T03:00:00Z') ?? expect.fail()
const later = (ms: number) => instantFromMs(epochMs(MADE) + ms)
const mark = { id: 'A'.repeat(22), madeAt: MADE }

it.each([
  ['at once', 0, true],
  ['until its day is over', MARK_LIFE_MS - 1000, true],
  ['not after it', MARK_LIFE_MS, false],
  ['not before it was made', -1000, false],
])('a mark is known %s', (_, ms, known) => {
  expect(readMark(wordMark(mark), later(ms))).toEqual(known ? mark : undefined)
})

it.each(['', '.', 'A'.repeat(22), `${'A'.repeat(21)}.1741748400`, `${'A'.repeat(22)}.soon`, `${'A'.repeat(22)}.1741748400.x`])('%j is no mark', (words) => {
  expect(readMark(words, MADE)).toBeUndefined()
})

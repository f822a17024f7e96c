// Domain §17: what the law leaves open has a name; a name with a value is one that the code reads.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { definitionsOn } from './definitions.ts'
import { drilledFeedbackOf, drilledOf } from './drilling.ts'
import { feedbackCellsOf } from './feedback-cells.ts'
import { totalOf, type IndexLine } from './nine-indices.ts'
import { PARAMETERS } from './parameters.ts'
import { evaluate } from './quality-index.ts'
import { READINGS, type Reading } from './readings.ts'

const ROOT = new URL('..', import.meta.url)
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('domain/parameters.ts'))
  .map((path) => readFileSync(new URL(path, ROOT), 'utf8'))

describe('what no text settles', () => {
  it.each(Object.keys(PARAMETERS))('%s is read by the code that counts', (name) => {
    expect(SOURCES.some((source) => source.includes(`PARAMETERS.${name}.value`))).toBe(true)
  })

  it('has one name each, a value where there is something to choose, and none where there is one way alone', () => {
    expect(Object.keys(READINGS).filter((name) => name in PARAMETERS)).toEqual([])
    expect(Object.entries({ ...READINGS }).filter(([, reading]) => 'value' in reading)).toEqual([])
    expect(Object.values<Reading>({ ...PARAMETERS, ...READINGS }).filter(({ vi, en, source }) => vi === '' || en === '' || source === '')).toEqual([])
  })
})

describe('another choice counts otherwise', () => {
  const filedOnline = definitionsOn('2025-03-12' as PlainDate).find(({ code }) => code === '3.3') ?? expect.fail()

  it('formula 3.3 × the rate of 1.4: 40 of 100 filed online, 90 of 100 synchronised: 36 %', () => {
    const figures = { online: 40, received: 100, synced: 90, reported: 100 }
    expect(evaluate(filedOnline, figures)).toMatchObject({ rate: 40, points: 4.8 })
    expect(evaluate({ ...filedOnline, times: ['synced', 'reported'] }, figures)).toMatchObject({ rate: 36, points: 4.32 })
    expect(evaluate({ ...filedOnline, times: ['synced', 'reported'] }, { online: 40, received: 100 }), 'nobody told 1.4').toEqual({ code: '3.3', standing: 'awaiting' })
  })

  it('formula 5.2: feedback nobody answered yet counts from its reception, or not before its answer', () => {
    const unanswered = { receivedAt: '2025-03-12T02:00:00.000Z' as never, contested: false }
    expect([feedbackCellsOf(unanswered, 'reception').length, feedbackCellsOf(unanswered, 'answer').length]).toEqual([1, 0])
    expect(feedbackCellsOf({ ...unanswered, outcome: 'fixed', inTime: true }, 'answer')).toEqual(feedbackCellsOf({ ...unanswered, outcome: 'fixed', inTime: true }, 'reception'))
  })

  it('TT 01/2018 Đ15: 10 points over six indices are excellent on 12 points, fair on the 18 as written', () => {
    const lines = Array.from({ length: 6 }, (_, at): IndexLine => ({ index: (at + 1) as IndexLine['index'], value: 10 / 6 }))
    expect([totalOf(lines, 'unit', 'scaled').verdict, totalOf(lines, 'unit', 'as-written').verdict]).toEqual(['excellent', 'fair'])
  })

  it('the list behind a component is of the very figures it is counted by', () => {
    const pairs = definitionsOn('2025-03-12' as PlainDate).flatMap(({ code, numerator, denominator }) => {
      const drilled = drilledOf(code) ?? drilledFeedbackOf(code)
      return drilled === undefined ? [] : [[code, drilled.above, drilled.below, numerator, denominator]]
    })
    expect(pairs.length).toBeGreaterThan(8)
    expect(pairs.filter(([, above, below, numerator, denominator]) => above !== numerator || below !== denominator)).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { GROUP_POINTS, GROUPS } from './definition.ts'
import { definitionsOn, withTargets } from './definitions.ts'
import { PARAMETERS } from './parameters.ts'
import { publishedOf } from './quality-index.ts'
import { pointsOf, rateOf, round2 } from './score.ts'

const ON = '2025-02-11' as PlainDate

/** Rows `| 2.1 | … |` of the law note. */
const EXAMPLES = readFileSync(new URL('../../../docs/law/service-quality-index.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 10 && /^\d\.\d[ab]?$/.test(cells[1] ?? ''))
  .map(([, code = '', name = '', max, target, numerator, denominator, rate, points]) => ({
    code,
    name,
    max: Number(max),
    target: target === '–' ? undefined : Number(target),
    numerator: Number(numerator),
    denominator: Number(denominator),
    rate: rate === '' ? undefined : Number(rate),
    points: Number(points),
  }))

describe('the sixteen components of QĐ 766/QĐ-TTg', () => {
  it('have a worked example each', () => {
    const shown = new Set(EXAMPLES.map(({ code }) => code.replace(/[ab]$/, '')))
    expect([...shown].toSorted()).toEqual([...PARAMETERS.publishedComponents.value].toSorted())
  })

  it.each(EXAMPLES)('$code $name: $numerator of $denominator earns $points', ({ code, max, target, numerator, denominator, rate, points }) => {
    const definition = definitionsOn(ON).find((each) => each.code === code) ?? expect.fail(`no definition of ${code}`)
    expect([definition.maxPoints, definition.target]).toEqual([max, target])
    const counted = rateOf(numerator, denominator)
    expect(counted === undefined ? undefined : round2(counted)).toBe(rate)
    expect(pointsOf(definition, counted)).toBe(points)
  })

  it('and what else is scored fill the groups of 18, 20, 12, 10, 22 and 18', () => {
    const sums = Object.fromEntries(GROUPS.map((group) => [group, definitionsOn(ON).filter((each) => each.group === group).reduce((sum, { maxPoints }) => sum + maxPoints, 0)]))
    expect(sums).toEqual(GROUP_POINTS)
    expect(definitionsOn(ON).filter(({ scored, maxPoints }) => scored !== maxPoints > 0)).toEqual([])
  })

  it('add up to the published total, which is less than the hundred', () => {
    const all = definitionsOn(ON).map(({ code, maxPoints }) => ({ code, standing: 'counted' as const, points: maxPoints }))
    const published = publishedOf(definitionsOn(ON), all)
    expect(published).toEqual({ components: 16, points: 90, countedPoints: 90, maxPoints: 90 })
    const unknown = all.map(({ points, ...each }) => (each.code === '2.1' ? { ...each, standing: 'awaiting' as const } : { ...each, points: each.code === '4.4' ? 0 : points / 2 }))
    expect(publishedOf(definitionsOn(ON), unknown), 'what cannot be counted is not nought').toEqual({ components: 16, points: 35, countedPoints: 70, maxPoints: 90 })
  })

  it('have a target of their own, or one that a named parameter leaves open', () => {
    // Linear by what the formula document shows of live numbers (domain §1.3).
    const known = ['1.1', '1.2', '2.1', '4.1', '5.2']
    const open = definitionsOn(ON).filter(({ scored, target }) => scored && target === undefined).map(({ code }) => code)
    expect(open.toSorted()).toEqual([...known, ...Object.keys(PARAMETERS.openTargets.value), '4.2'].toSorted())
    const once = withTargets(definitionsOn(ON), { '3.6': 50 })
    expect(once.filter(({ code }) => code === '3.6' || code === '1.3').map((each) => pointsOf(each, 25))).toEqual([0.5, 3])
  })

  it('hold from the day the decision was signed', () => {
    expect(definitionsOn('2022-06-22' as PlainDate)).toEqual([])
    expect(definitionsOn('2022-06-23' as PlainDate).length).toBeGreaterThan(20)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { GROUP_POINTS, GROUPS } from './definition.ts'
import { DEFINITIONS, definitionsOn, inForceOn, withTargets } from './definitions.ts'
import { planTargetsOf } from './plan-targets.ts'
import { PARAMETERS } from './parameters.ts'
import { indexOf, isPublished, publishedOf } from './quality-index.ts'
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
  it('have a worked example each, and so has what is scored beside them', () => {
    const published = new Set(definitionsOn(ON).filter(isPublished).map(({ code }) => code))
    const shown = new Set(EXAMPLES.filter(({ code }) => published.has(code)).map(({ code }) => code.replace(/[ab]$/, '')))
    expect([...shown].toSorted()).toEqual([...PARAMETERS.publishedComponents.value].toSorted())
    expect(EXAMPLES.map(({ code }) => code).toSorted()).toEqual(definitionsOn(ON).filter(({ scored }) => scored).map(({ code }) => code).toSorted())
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

  it('change from a day on: each day is judged by the version in force on it, and there is one of a code', () => {
    const day = (text: string) => text as PlainDate
    const [older] = inForceOn(DEFINITIONS, ON).filter(({ code }) => code === '4.3')
    if (older === undefined) throw new Error('no 4.3')
    const versions = [...DEFINITIONS.filter(({ code }) => code !== '4.3'), { ...older, validUntilOn: day('2026-01-01') }, { ...older, target: 90, maxPoints: 3, validFromOn: day('2026-01-01') }]
    const pointsAt = (on: string) => indexOf(inForceOn(versions, day(on)), { reused: 80, received: 100 }).components.filter(({ code }) => code === '4.3').map(({ points }) => points)
    expect([pointsAt('2022-06-22'), pointsAt('2025-12-31'), pointsAt('2026-01-01'), pointsAt('2026-12-31')]).toEqual([[], [2], [2.67], [2.67]])
    for (const on of ['2025-12-31', '2026-01-01']) expect(new Set(inForceOn(versions, day(on)).map(({ code }) => code)).size).toBe(inForceOn(versions, day(on)).length)
  })

  it.each([
    [95, 2, 'met'],
    [90, 2, 'met'],
    [85, 2, 'short'],
    [80, 2, 'short'],
    [60, 1.5, 'short'],
  ] as const)('%s % of reuse: the portal pays from 80 %, the province asks for 90 %', (reused, points, standing) => {
    const definition = definitionsOn(ON).find(({ code }) => code === '4.3')
    expect([definition?.target, definition?.ownTarget?.rate]).toEqual([80, 90])
    const figures = { reused, received: 100 }
    expect(indexOf(definitionsOn(ON), figures).components.find(({ code }) => code === '4.3')?.points).toBe(points)
    expect(planTargetsOf(figures).find(({ key }) => key === 'reused')).toMatchObject({ target: 90, standing })
  })

  it('hold from the day the decision was signed', () => {
    expect(definitionsOn('2022-06-22' as PlainDate)).toEqual([])
    expect(definitionsOn('2022-06-23' as PlainDate).length).toBeGreaterThan(20)
  })
})

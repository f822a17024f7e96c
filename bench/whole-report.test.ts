import { describe, expect, it } from 'vitest'
import { drawChart } from './chart.ts'
import type { Measured } from './report.ts'
import { endsWell, wordWhole } from './whole-report.ts'

const figure = (name: string, better: Measured['better'], median: number, target: number, bound?: string): Measured => ({
  name, unit: 'ms', target, better, runs: [median], median, spread: 0.1, seconds: 4.2, reached: better === 'lower' ? median <= target : median >= target, ...(bound === undefined ? {} : { bound }),
})

describe('the report of all figures', () => {
  const results = [figure('inbox-p95', 'lower', 10, 20), figure('filing-rate', 'higher', 100, 150, 'one fsync each | shared'), { name: 'reading-right', skipped: 'no tesseract here' }]
  const text = wordWhole({ size: 'quick', machine: [['Processor', '2 × A']], results, proofs: [{ name: 'crash', command: 'node bench/crash/main.ts 20 20', held: true, printed: '0 lost, 0 doubled' }] })

  it.each([
    ['says how many are reached', '1 of 2 figures are reached'],
    ['names the machine', '| Processor | 2 × A |'],
    ['puts each figure beside what is asked', '| inbox-p95 | ≤ 20 ms | 10 ms | ±10 % | 4.2 s | reached |'],
    ['says what bounds a missed one', '**missed**: one fsync each \\| shared'],
    ['says what could not be measured', '| reading-right | – |  |  |  | no tesseract here |'],
    ['keeps what the crash run printed', '0 lost, 0 doubled'],
  ])('%s', (_what, expected) => expect(text).toContain(expected))

  it.each([
    ['all held', [], true, true],
    ['dossiers were lost', [], false, false],
    ['a measure failed', [{ name: 'inbox-p95', skipped: 'FAILED: no server' }], true, false],
    ['a figure is missed, which its bound explains', [figure('inbox-p95', 'lower', 30, 20)], true, true],
  ] as const)('a release leans on it only when every run held: %s', (_what, more, held, expected) =>
    expect(endsWell([...results, ...more], [{ name: 'crash', command: 'node bench/crash/main.ts', held, printed: '' }])).toBe(expected))

  it('draws what is reached to the left of what is asked and what is missed to the right', () => {
    const chart = drawChart([figure('reached', 'lower', 10, 20), figure('missed', 'higher', 75, 150)])
    const bars = [...chart.matchAll(/<rect x="([\d.]+)"[^>]*fill="(#\w+)"/g)].map(([, x, fill]) => [Number(x), fill])
    const asked = Number(/<line x1="([\d.]+)"[^>]*stroke="#333"/.exec(chart)?.[1])
    expect(bars.map(([x, fill]) => [Math.sign(Number(x) - asked), fill])).toEqual([[-1, '#1e6b3a'], [0, '#b3261e']])
  })
})

import { expect, it } from 'vitest'
import { instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { wallPage } from './wall-page.ts'

const units = Array.from({ length: 29 }, (_, at) => at + 1)
/** A whole number of rounds of three pages. */
const BEGUN = 45_000 * 39_271_680
const at = (renewals: number): Instant => instantFromMs(BEGUN + renewals * 15_000)
const shownAt = (renewals: number, all = units) => wallPage(all, at(renewals))

it('every unit comes up on the wall, twelve at each renewal, and then from the beginning', () => {
  const three = [shownAt(0), shownAt(1), shownAt(2)]
  expect(three.flatMap((page) => page.units).toSorted((a, b) => a - b)).toEqual(units)
  expect(three.map(({ from, to, all }) => [from, to, all]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([[1, 12, 29], [13, 24, 29], [25, 29, 29]])
  expect(shownAt(3)).toEqual(shownAt(0))
})

it('what one page holds stands still', () => {
  expect([shownAt(0, [1, 2]), shownAt(1, [1, 2])]).toEqual([{ units: [1, 2], from: 1, to: 2, all: 2 }, { units: [1, 2], from: 1, to: 2, all: 2 }])
  expect(shownAt(5, [])).toEqual({ units: [], from: 1, to: 0, all: 0 })
})

import { expect, it } from 'vitest'
import { monthOfDossiers } from './outward-month.ts'

it.each([
  ['ten came, four were there, nine ended of which two late; one is late and open', { received: 10, inProcess: 14, ended: 9, endedLate: 2, late: 3 }, { received: 10, carriedOver: 4, inProcess: 14, ended: 9, endedLate: 2, open: 5, openLate: 1 }],
  ['a month in which nothing was there', {}, { received: 0, carriedOver: 0, inProcess: 0, ended: 0, endedLate: 0, open: 0, openLate: 0 }],
])('Cổng DVCQG §4.8: %s', (_, figures, expected) => {
  const month = monthOfDossiers(figures)
  expect(month).toEqual(expected)
  expect([month.received + month.carriedOver, month.ended + month.open]).toEqual([month.inProcess, month.inProcess])
})

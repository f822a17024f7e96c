import { expect, it } from 'vitest'
import { qualityAddress, readQualityAddress, recentPeriods } from './quality-address.ts'

// Domain §1.2 rule 4: any month, quarter or year.
it('offers two years of months, with their quarters and years', () => {
  const periods = recentPeriods('2025-02')
  expect([periods[0], periods[1], periods[2], periods[23], periods[24], periods[32], periods.at(-1)]).toEqual(['2025-02', '2025-01', '2024-12', '2023-03', '2025-Q1', '2023-Q1', '2023'])
  expect([periods.length, new Set(periods).size]).toEqual([36, 36])
})

it.each([
  ['as written', '?unit=H46&period=2025-02&on=2025-02-11', { unit: 'H46', period: '2025-02', on: '2025-02-11' }],
  ['a day typed in three boxes', '?period=2025-02&on-day=9&on-month=2&on-year=2025', { period: '2025-02', on: '2025-02-09' }],
  ['a day typed in part', '?on-day=9&on-month=&on-year=2025', { on: '2025-00-09' }],
  ['a day before the month shown', '?period=2025-02&on=2024-11-30', { period: '2024-11', on: '2024-11-30' }],
  ['a day before the quarter shown', '?period=2025-Q1&on=2024-11-30', { period: '2024-Q4', on: '2024-11-30' }],
  ['a day before the year shown', '?period=2025&on=2024-11-30', { period: '2024', on: '2024-11-30' }],
  ['a day after the month shown', '?period=2025-02&on=2025-03-31', { period: '2025-02', on: '2025-03-31' }],
  ['the boxes left empty', '?period=2025-02&on-day=&on-month=&on-year=', { period: '2025-02' }],
])('reads %s', (_, query, expected) => {
  expect(readQualityAddress(`http://localhost/chat-luong${query}`)).toEqual(expected)
  expect(readQualityAddress(`http://localhost${qualityAddress(expected)}`)).toEqual(expected)
})

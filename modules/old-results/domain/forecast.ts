// Plan 276 III.3: all valid old results by a date; the date it will really be is worked out from what was done, not from what was planned.
export type Pace = {
  readonly expected: number
  readonly published: number
  /** Published in the span measured, and the working days in it. */
  readonly recently: number
  readonly recentDays: number
  /** Pages of one result, on average; what the norm is told against. */
  readonly pagesEach: number
  readonly pagesPerDay: number
  readonly people: number
}

export type Forecast = {
  readonly remaining: number
  /** Results a working day, as measured and as the norm would have it; to one decimal. */
  readonly perDay: number
  readonly normPerDay: number
  /** Working days until the last one; nothing while nothing moves. */
  readonly daysLeft?: number
}

const tenth = (value: number): number => Math.round(value * 10) / 10

export const forecastOf = ({ expected, published, recently, recentDays, pagesEach, pagesPerDay, people }: Pace): Forecast => {
  const remaining = Math.max(0, expected - published)
  const perDay = recentDays > 0 ? recently / recentDays : 0
  const normPerDay = pagesEach > 0 ? (pagesPerDay * people) / pagesEach : 0
  const daysLeft = remaining === 0 ? 0 : perDay > 0 ? Math.ceil(remaining / perDay) : undefined
  return { remaining, perDay: tenth(perDay), normPerDay: tenth(normPerDay), ...(daysLeft === undefined ? {} : { daysLeft }) }
}

/** What is still to be done at the end of each week, the newest last: the line that must reach zero. */
export const burnDownOf = (expected: number, published: readonly { readonly endOn: string; readonly count: number }[]): readonly { readonly endOn: string; readonly remaining: number; readonly published: number }[] => {
  let done = 0
  return published.map(({ endOn, count }) => {
    done += count
    return { endOn, remaining: Math.max(0, expected - done), published: count }
  })
}

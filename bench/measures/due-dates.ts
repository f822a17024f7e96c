import { instantFromMs } from '../../kernel/instant.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { CountableUnit } from '../../kernel/time-limit.ts'
import { countDueAt, describeTrace, layBaseCalendar } from '../../modules/calendar/index.ts'
import type { Measure } from '../measure.ts'

const UNITS: readonly CountableUnit[] = ['working-day', 'working-day', 'working-day', 'calendar-day', 'hour', 'month']
const START_MS = Date.UTC(2024, 0, 2)
const HOW_MANY = 60_000
const RUNS = 7

/** Receptions over three years at all times of the day, limits of half a day to thirty days. */
const questions = Array.from({ length: 5000 }, (_, at) => ({
  from: instantFromMs(START_MS + ((at * 7919) % (3 * 365 * 1440)) * 60_000),
  limit: { unit: UNITS[at % UNITS.length] ?? 'hour', quantity: (1 + (at % 60)) / 2 },
  mode: at % 4 === 3 ? ('whole-days' as const) : ('working-minutes' as const),
}))

/** How many a second, in each of several runs. */
const perSecond = (inWords: boolean): readonly number[] => {
  const table = layBaseCalendar({ from: '2015-01-01' as PlainDate, to: '2060-12-31' as PlainDate })
  return Array.from({ length: RUNS }, () => {
    const before = performance.now()
    let done = 0
    while (done < HOW_MANY)
      for (const question of questions) {
        const { trace } = countDueAt(table, question)
        if (inWords) describeTrace(trace, 'vi')
        done += 1
      }
    return Math.round((done * 1000) / (performance.now() - before))
  })
}

export const measures: readonly Measure[] = [
  {
    name: 'due-dates',
    unit: '/s',
    target: 50_000,
    better: 'higher',
    bound: 'one core; a trace holds one line per run of like days',
    run: async () => perSecond(false),
  },
  {
    name: 'due-dates-in-words',
    unit: '/s',
    target: 20_000,
    better: 'higher',
    bound: 'one core; writing every line out as a sentence',
    run: async () => perSecond(true),
  },
]

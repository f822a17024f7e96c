import { ok } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { showCalendar } from '../application/show-calendar.ts'
import { getCalendarThisYear, getCalendarYear } from '../contract.ts'
import { showRefusals } from './refusal-words.ts'
import { writable } from './writable.ts'

export const getCalendarYearRoute = defineRoute({
  contract: getCalendarYear,
  permission: 'public',
  audit: { event: false, because: 'working hours are public and name nobody' },
  refusals: showRefusals,
  handle: async (work, input) => {
    const shown = await showCalendar(work, input.params)
    return shown.ok ? ok(writable(shown.value)) : shown
  },
})

export const getCalendarThisYearRoute = defineRoute({
  contract: getCalendarThisYear,
  permission: 'public',
  audit: { event: false, because: 'working hours are public and name nobody' },
  refusals: showRefusals,
  handle: async (work, { params: { unitCode } }) => {
    const shown = await showCalendar(work, { unitCode, year: Number(plainDateAt(work.now).slice(0, 4)) })
    return shown.ok ? ok(writable(shown.value)) : shown
  },
})

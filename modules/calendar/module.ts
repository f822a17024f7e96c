import type { Module } from '../../platform/module.ts'
import { seedBaseCalendar } from './application/seed-base-calendar.ts'
import { addClosureRoute } from './http/add-closure.route.ts'
import { addHolidayRoute } from './http/add-holiday.route.ts'
import { addSwappedDayRoute } from './http/add-swapped-day.route.ts'
import { changeShiftsRoute } from './http/change-shifts.route.ts'
import { explainDueDateRoute } from './http/explain-due-date.route.ts'
import { getCalendarThisYearRoute, getCalendarYearRoute } from './http/get-calendar-year.route.ts'
import { removeCalendarDayRoute } from './http/remove-calendar-day.route.ts'
import type { CalendarPorts } from './ports.ts'

export const calendarModule = (ports: CalendarPorts): Module => ({
  name: 'calendar',
  routes: [
    getCalendarYearRoute,
    getCalendarThisYearRoute,
    explainDueDateRoute,
    addHolidayRoute(ports),
    addClosureRoute(ports),
    addSwappedDayRoute(ports),
    changeShiftsRoute(ports),
    removeCalendarDayRoute(ports),
  ],
  seed: seedBaseCalendar,
})

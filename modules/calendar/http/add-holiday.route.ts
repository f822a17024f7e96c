import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { changeCalendar } from '../application/change-calendar.ts'
import { addHoliday } from '../contract.ts'
import type { CalendarPorts } from '../ports.ts'
import { changeRefusals } from './refusal-words.ts'
import { toHoliday } from './to-command.ts'
import { toAnswer } from './to-answer.ts'

export const addHolidayRoute = (ports: CalendarPorts): Route =>
  defineRoute({
    contract: addHoliday,
    permission: { may: 'change', on: 'calendar' },
    audit: { event: 'HolidayAdded', about: (input) => ({ thing: 'calendar', thingId: input.params.unitCode }) },
    refusals: changeRefusals,
    handle: async (work, input) => {
      const command = toHoliday(input.body)
      if (!command.ok) return command
      return toAnswer(await changeCalendar(work, ports, { unitCode: input.params.unitCode, command: command.value }))
    },
  })

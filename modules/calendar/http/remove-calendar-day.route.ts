import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { changeCalendar } from '../application/change-calendar.ts'
import { removeCalendarDay } from '../contract.ts'
import type { CalendarPorts } from '../ports.ts'
import { changeRefusals } from './refusal-words.ts'
import { toRemoval } from './to-command.ts'
import { toAnswer } from './to-answer.ts'

export const removeCalendarDayRoute = (ports: CalendarPorts): Route =>
  defineRoute({
    contract: removeCalendarDay,
    permission: { may: 'change', on: 'calendar' },
    audit: { event: 'CalendarDayRemoved', about: (input) => ({ thing: 'calendar', thingId: input.params.unitCode }) },
    refusals: changeRefusals,
    handle: async (work, input) => {
      const command = toRemoval(input.params.on)
      if (!command.ok) return command
      return toAnswer(await changeCalendar(work, ports, { unitCode: input.params.unitCode, command: command.value }))
    },
  })

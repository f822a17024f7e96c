import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { changeCalendar } from '../application/change-calendar.ts'
import { addSwappedDay } from '../contract.ts'
import type { CalendarPorts } from '../ports.ts'
import { changeRefusals } from './refusal-words.ts'
import { toSwap } from './to-command.ts'
import { toAnswer } from './to-answer.ts'

export const addSwappedDayRoute = (ports: CalendarPorts): Route =>
  defineRoute({
    contract: addSwappedDay,
    permission: { may: 'change', on: 'calendar' },
    audit: { event: 'DaySwapped', about: (input) => ({ thing: 'calendar', thingId: input.params.unitCode }) },
    refusals: changeRefusals,
    handle: async (work, input) => {
      const command = toSwap(input.body)
      if (!command.ok) return command
      return toAnswer(await changeCalendar(work, ports, { unitCode: input.params.unitCode, command: command.value }))
    },
  })

import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { fileRefusals } from '../../documents/index.ts'
import { listDueSoon } from '../application/due-soon.ts'
import { openReminder, writeReminder } from '../application/write-reminder.ts'
import * as contract from '../contract-reminders.ts'
import { indicatorRefusals, reminderRefusals } from './refusal-words.ts'

const MAY_REMIND = { may: 'remind', on: 'indicator' } as const

export const reminderRoutes: readonly Route[] = [
  defineRoute({ contract: contract.listDueSoon, permission: { may: 'list', on: 'indicator' }, audit: { event: 'late-soon-listed' }, refusals: indicatorRefusals, handle: (work, { query }) => listDueSoon(work, query) }),
  defineRoute({
    contract: contract.writeReminder,
    permission: MAY_REMIND,
    audit: { event: 'reminder-written', about: (_, { reminderId }) => ({ thing: 'reminder', thingId: reminderId }) },
    refusals: reminderRefusals,
    handle: async (work, { body }) => {
      const written = await writeReminder(work, body)
      return written.ok ? ok({ reminderId: written.value.id, number: written.value.number, matters: written.value.matters }) : written
    },
  }),
  defineRoute({
    contract: contract.openReminder,
    permission: MAY_REMIND,
    audit: { event: 'reminder-read', about: ({ params }) => ({ thing: 'reminder', thingId: params.reminderId }) },
    refusals: { ...reminderRefusals, ...fileRefusals },
    handle: async (work, { params }, reply) => {
      const opened = await openReminder(work, params.reminderId)
      if (!opened.ok) return opened
      reply.asFile('application/pdf', opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
]

import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { JobPostId } from '../domain/official.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { endAppointment as end } from '../application/change-posts.ts'
import { endAppointment } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const endAppointmentRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: endAppointment,
    permission: { may: 'assign', on: 'organisation' },
    audit: { event: 'organisation.appointment-ended', about: (input) => ({ thing: 'job-post', thingId: input.params.postId }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof endAppointment>, OrganisationRefusal>> => {
      const done = await end(work, ports, { postId: params.postId as JobPostId, untilOn: body.untilOn as PlainDate })
      return done.ok ? ok({ official: done.value }) : done
    },
  })

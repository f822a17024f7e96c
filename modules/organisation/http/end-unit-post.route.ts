import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { JobPostId } from '../domain/official.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { endPost } from '../application/change-posts.ts'
import { endUnitPost } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const endUnitPostRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: endUnitPost,
    permission: { may: 'assign', on: 'organisation' },
    audit: { event: 'organisation.post-ended', about: (input) => ({ thing: 'job-post', thingId: input.params.postId }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof endUnitPost>, OrganisationRefusal>> => {
      const done = await endPost(work, ports, { postId: params.postId as JobPostId, untilOn: body.untilOn as PlainDate })
      return done.ok ? ok({ postId: done.value }) : done
    },
  })

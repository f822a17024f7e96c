import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { openPost } from '../application/change-posts.ts'
import { openUnitPost } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const openUnitPostRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: openUnitPost,
    permission: { may: 'assign', on: 'organisation' },
    audit: { event: 'organisation.post-opened', about: (input, answer) => ({ thing: 'job-post', thingId: answer.postId, unitId: input.params.unitId }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof openUnitPost>, OrganisationRefusal>> => {
      const done = await openPost(work, ports, { ...body, unitId: params.unitId as UnitId, fromOn: body.fromOn as PlainDate })
      return done.ok ? ok({ postId: done.value }) : done
    },
  })

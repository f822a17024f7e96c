import type { OfficialId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { JobPostId } from '../domain/official.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { appointOfficial as appoint } from '../application/change-posts.ts'
import { appointOfficial } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const appointOfficialRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: appointOfficial,
    permission: { may: 'assign', on: 'organisation' },
    audit: { event: 'organisation.official-appointed', about: (input) => ({ thing: 'job-post', thingId: input.params.postId }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof appointOfficial>, OrganisationRefusal>> => {
      const { officialId, ...rest } = body
      const done = await appoint(work, ports, {
        ...rest,
        postId: params.postId as JobPostId,
        fromOn: body.fromOn as PlainDate,
        ...(officialId === undefined ? {} : { officialId: officialId as OfficialId }),
      })
      return done.ok ? ok({ official: done.value }) : done
    },
  })

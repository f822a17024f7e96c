import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { openFileRefusals } from '../../documents/index.ts'
import { listPlanDue, openFollowUp, writeFollowUp } from '../application/follow-up.ts'
import * as contract from '../contract-following.ts'
import { followUpRefusals, planRefusals } from './refusal-words.ts'

const MAY_LIST = { may: 'list', on: 'plan' } as const

export const followingRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.listPlanDue,
    permission: MAY_LIST,
    audit: { event: false, because: 'parts of a plan and their days; no personal data' },
    refusals: planRefusals,
    handle: (work, { params }) => listPlanDue(work, params),
  }),
  defineRoute({
    contract: contract.writeFollowUp,
    permission: { may: 'remind', on: 'plan' },
    audit: { event: 'plan-letter-written', about: ({ params }, { letterId }) => ({ thing: 'plan-letter', thingId: letterId, unitId: params.unitId }) },
    refusals: followUpRefusals,
    handle: async (work, { params }) => {
      const written = await writeFollowUp(work, params)
      return written.ok ? ok({ letterId: written.value.id, number: written.value.number, matters: written.value.matters }) : written
    },
  }),
  defineRoute({
    contract: contract.openFollowUp,
    permission: MAY_LIST,
    audit: { event: 'plan-letter-read', about: ({ params }) => ({ thing: 'plan-letter', thingId: params.letterId }) },
    refusals: { ...followUpRefusals, ...openFileRefusals },
    handle: async (work, { params }, reply) => {
      const opened = await openFollowUp(work, params)
      if (!opened.ok) return opened
      reply.asFile('application/pdf', opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
]

import { defineRoute } from '../../../platform/http/route.ts'
import { listLevyGrounds as ask } from '../application/claim-exemption.ts'
import { listLevyGrounds } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

export const listLevyGroundsRoute = defineRoute({
  contract: listLevyGrounds,
  permission: 'signed-in',
  audit: { event: false, because: 'what the law says of everybody' },
  refusals: draftRefusals,
  handle: (work, { params }) => ask(work, params.draftId),
})

import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listReasons } from '../contract.ts'
import { REASONS } from '../domain/accountability.ts'

export const listReasonsRoute = defineRoute({
  contract: listReasons,
  permission: 'public',
  audit: { event: false, because: 'a catalogue of words' },
  refusals: {},
  handle: async () => ok({ items: REASONS }),
})

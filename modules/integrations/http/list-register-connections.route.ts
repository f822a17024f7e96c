import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { askRegisterState } from '../../identity/index.ts'
import { listRegisterConnections } from '../contract.ts'

export const listRegisterConnectionsRoute = defineRoute({
  contract: listRegisterConnections,
  permission: { may: 'list', on: 'operation' },
  audit: { event: false, because: 'counts and causes; nobody is named' },
  refusals: {},
  handle: async (work) => ok({ items: (await askRegisterState(work)).map(({ counts, ...state }) => ({ ...state, counts: { ...counts } })) }),
})

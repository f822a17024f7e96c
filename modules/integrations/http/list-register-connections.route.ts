import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { askRegisterState } from '../../identity/index.ts'
import { askAnsweredAt } from '../application/connections.ts'
import { listRegisterConnections } from '../contract.ts'

const CONNECTOR = { population: 'population-register', business: 'business-register', 'personal-store': 'personal-store' } as const

export const listRegisterConnectionsRoute = defineRoute({
  contract: listRegisterConnections,
  permission: { may: 'list', on: 'operation' },
  audit: { event: false, because: 'counts and causes; nobody is named' },
  refusals: {},
  handle: async (work) => {
    const [states, answered] = await Promise.all([askRegisterState(work), askAnsweredAt(work)])
    return ok({
      items: states.map(({ counts, ...state }) => {
        const answeredAt = answered.get(CONNECTOR[state.register])
        return { ...state, counts: { ...counts }, ...(answeredAt === undefined ? {} : { answeredAt }) }
      }),
    })
  },
})

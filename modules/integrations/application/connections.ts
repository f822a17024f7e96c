import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { CONNECTORS, type Connector, type Standing } from '../domain/connector.ts'
import { noteAnswer, noteFault, takeHeard } from '../outside.ts'
import { keepHeard, listHeard } from '../store/connection-store.ts'

export type Connection = { readonly connector: Connector; readonly standing: Standing; readonly answeredAt?: Instant; readonly failedAt?: Instant; readonly fault?: string }

/** What this process heard since the last time goes where all processes' word stands; in one order, so that none waits for another in a circle. */
export const writeHeard = async (step: Step): Promise<void> => {
  const heard = takeHeard()
  if (heard.size > 0) await step(async ({ tx }) => {
    for (const connector of CONNECTORS) {
      const one = heard.get(connector)
      if (one !== undefined) await keepHeard(tx, connector, one)
    }
  })
}

/** Every system there is a connection for, connected or not. */
export const askConnections = async (work: Work, standingOf: (connector: Connector) => Standing): Promise<readonly Connection[]> => {
  const heard = await listHeard(work.tx)
  return CONNECTORS.map((connector) => {
    const { answeredAt, failedAt, fault } = heard.get(connector) ?? {}
    return { connector, standing: standingOf(connector), ...(answeredAt === undefined ? {} : { answeredAt: instantFromMs(answeredAt) }), ...(failedAt === undefined ? {} : { failedAt: instantFromMs(failedAt), fault: fault ?? 'unknown' }) }
  })
}

/** An outside call that is no HTTP of ours: noted as it ends. */
export const noting = async <T>(connector: Connector, call: () => Promise<T>): Promise<T> => {
  try {
    const answer = await call()
    noteAnswer(connector)
    return answer
  } catch (error) {
    noteFault(connector, 'unreachable')
    throw error
  }
}

import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { CONNECTORS, NOTHING_HEARD, type Connector, type Standing } from '../domain/connector.ts'
import { noteAnswer, noteFault, takeHeard } from '../outside.ts'
import { keepHeard, listHeard } from '../store/connection-store.ts'

export type Connection = { readonly connector: Connector; readonly standing: Standing; readonly answeredAt?: Instant; readonly failedAt?: Instant; readonly fault?: string; /** Of today and the six days before. */ readonly week: { readonly answers: number; readonly faults: number }; readonly failing?: { readonly since: Instant; readonly failures: number } }

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

const DAYS = 7

/** When each last answered, for pages that show some of them. */
export const askAnsweredAt = async (work: Work): Promise<ReadonlyMap<Connector, Instant>> =>
  new Map([...(await listHeard(work.tx, plainDateAt(work.now)))].flatMap(([connector, { answeredAt }]) => (answeredAt === undefined ? [] : [[connector, instantFromMs(answeredAt)] as const])))

/** Every system there is a connection for, connected or not. */
export const askConnections = async (work: Work, standingOf: (connector: Connector) => Standing): Promise<readonly Connection[]> => {
  const heard = await listHeard(work.tx, addDays(plainDateAt(work.now), 1 - DAYS))
  return CONNECTORS.map((connector) => {
    const { answers, faults, failures, failingSince, answeredAt, failedAt, fault } = heard.get(connector) ?? NOTHING_HEARD
    return {
      connector, standing: standingOf(connector), week: { answers, faults },
      ...(answeredAt === undefined ? {} : { answeredAt: instantFromMs(answeredAt) }),
      ...(failedAt === undefined ? {} : { failedAt: instantFromMs(failedAt), fault: fault ?? 'unknown' }),
      ...(failingSince === undefined ? {} : { failing: { since: instantFromMs(failingSince), failures } }),
    }
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

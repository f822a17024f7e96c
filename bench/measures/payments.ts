import { compose } from '../../apps/server/compose.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import { readConfig } from '../../platform/config/config.ts'
import { startPaymentPlatformSimulator } from '../../simulators/payment-platform/start-payment-platform-simulator.ts'
import { countUnmatched, fillPayments } from '../load/payments.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const COUNT = 10_000

/** The nightly run of the product itself, over the network to a platform that told nothing of every fifth payment. */
const runNights = async (context: BenchContext): Promise<readonly number[]> => {
  const { connection, home, load, close } = await context.emptyDatabase()
  context.atEnd(close)
  await load()
  const simulator = await startPaymentPlatformSimulator({ port: 0, callbackUrl: '', deliver: async () => undefined, returnUrl: 'http://localhost/' })
  context.atEnd(simulator.stop)
  const config = readConfig({ DATABASE_URL: connection.connectionString, MOTCUA_HOME: home, DEMO: 'off', LOG_LEVEL: 'error', PAYMENT_PLATFORM_URL: `${simulator.address}?page=${simulator.url}`, BANK_STATEMENT_URL: simulator.statementAddress })
  const composition = await compose(config)
  context.atEnd(composition.close)
  const [unit] = await composition.work((work) => listUnits(work, { oneStop: true, limit: 1 }))
  const night = composition.modules.flatMap((module) => module.jobs ?? []).find(({ name }) => name === 'reconcile-payments')
  if (!unit || !night?.runInSteps) throw new Error('nothing to match with')
  const seconds: number[] = []
  while (seconds.length < RUNS) {
    await fillPayments(composition.owner, simulator, { place: { id: unit.id, name: unit.name }, count: COUNT })
    const began = performance.now()
    await night.runInSteps((run) => composition.work(run), {})
    seconds.push((performance.now() - began) / 1000)
    const unmatched = await countUnmatched(composition.owner)
    if (unmatched > 0) throw new Error(`${unmatched} of ${COUNT} payments stayed unmatched`)
  }
  return seconds
}

export const measures: readonly Measure[] = [
  {
    name: 'payments-nightly-10000',
    unit: 's',
    target: 30,
    better: 'lower',
    long: true,
    bound: 'each of the 2,000 lost ones is asked about, receipted under the next number of its book and written down, fifty under one commit',
    run: runNights,
  },
]

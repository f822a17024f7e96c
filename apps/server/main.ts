import { once } from 'node:events'
import { refuseRehearsed } from '../../platform/clock/rehearsal-mark.ts'
import { readConfig, type Config } from '../../platform/config/config.ts'
import { endProcess } from '../../platform/end-process.ts'
import { prepareJobQueue, runJobQueue } from '../../platform/jobs/job-queue.ts'
import { ensurePortFree } from '../../platform/home/ensure-port-free.ts'
import { explainFault } from '../../platform/home/explain-fault.ts'
import { followParent } from '../../platform/home/follow-parent.ts'
import { openHome } from '../../platform/home/open-home.ts'
import { OperatorFault, sayFault } from '../../platform/operator-fault.ts'
import { startOutboxWorker } from '../../platform/outbox/outbox-worker.ts'
import { compose } from './compose.ts'
import { keepConnections } from './connections.ts'
import { keepWalMeanwhile } from './keep-wal.ts'
import { openPostmen } from './deliverers.ts'
import { describeDemoAccounts } from './demo-accounts.ts'
import { certifyDemoStaff } from './demo-signing.ts'
import { giveBackMemory, giveBackWhenQuiet } from './give-back-memory.ts'
import { keepWatch } from './house/keep-watch.ts'
import { createFace } from './http.ts'
import { loadProvince } from './seed.ts'
import { startSimulators } from './simulators.ts'
import { sayReady, STEPS } from './words.ts'

type Closing = { readonly name: string; readonly close: () => Promise<unknown> }

/** Opens everything in order and closes it in reverse, whatever ends the process. */
const run = async (config: Config): Promise<void> => {
  const open: Closing[] = []
  const closeAll = async (): Promise<void> => {
    for (const { close } of open.splice(0).reverse()) await close().catch(() => undefined)
  }
  try {
    const orphaned = new Promise<void>((resolve) => followParent(resolve))
    const newer = Promise.withResolvers<never>()
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), orphaned, newer.promise])
    stopped.catch(() => undefined)
    refuseRehearsed(config)
    const home = await openHome(config)
    open.push({ name: 'home', close: home.release })
    if (config.role !== 'worker') await ensurePortFree(config.host, config.port)
    if (config.demo && config.vneid === undefined) await ensurePortFree(config.host, config.simulatorPort)
    const composition = await compose(config, { takeOver: true, report: (step) => console.log(STEPS[step]), migrating: () => console.log(STEPS.migrating), onNewer: newer.reject })
    open.push({ name: 'database', close: composition.close })
    // Once more: the data may bear the mark of a rehearsal which this home did not know.
    refuseRehearsed(config)
    const wal = await keepWalMeanwhile(config, composition)
    if (wal !== undefined) open.push({ name: 'log', close: wal.stop })
    await prepareJobQueue(composition.owner)
    await loadProvince(composition, (name) => console.log(`${STEPS.loading} ${name}`))
    await certifyDemoStaff(composition)
    const { simulators, providers } = await startSimulators(composition)
    for (const simulator of simulators) open.push({ name: simulator.name, close: simulator.stop })
    open.push({ name: 'connections', close: keepConnections(composition).stop })
    open.push({ name: 'watch', close: keepWatch(composition).stop })
    const jobs = composition.modules.flatMap((module) => module.jobs ?? [])
    if (config.role !== 'web') {
      const queue = await runJobQueue({ owner: composition.owner, jobs, work: (inWork) => composition.work(inWork), log: composition.log })
      open.push({ name: 'jobs', close: queue.stop })
      const { background, now, log } = composition
      const { deliverers, close } = openPostmen(composition, providers)
      open.push({ name: 'providers', close: async () => close() })
      const outbox = startOutboxWorker({ database: background, deliverers, now, log })
      open.push({ name: 'outbox', close: outbox.stop })
    }
    if (config.role !== 'worker') {
      const app = await createFace(composition)
      await app.listen({ port: config.port, host: config.host })
      open.push({ name: 'http', close: () => app.close() })
      open.push({ name: 'memory', close: giveBackWhenQuiet(app.server).stop })
    }
    giveBackMemory()
    console.log(sayReady(config, simulators, await describeDemoAccounts(composition)))
    await stopped
    console.log(STEPS.stopping)
  } finally {
    await closeAll()
  }
}

const start = async (): Promise<void> => {
  const config = readConfig()
  await run(config).catch((cause: unknown) => Promise.reject(explainFault(cause, config) ?? cause))
}

try {
  await start()
  await endProcess(0)
} catch (cause) {
  console.error(cause instanceof OperatorFault ? sayFault(cause) : cause)
  await endProcess(1)
}

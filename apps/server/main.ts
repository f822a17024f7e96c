import { once } from 'node:events'
import { readConfig } from '../../platform/config/config.ts'
import { prepareJobQueue, runJobQueue } from '../../platform/jobs/job-queue.ts'
import { OperatorFault, sayFault } from '../../platform/operator-fault.ts'
import { compose } from './compose.ts'
import { createFace } from './http.ts'
import { loadProvince } from './seed.ts'
import { startSimulators } from './simulators.ts'
import { sayReady, STEPS } from './words.ts'

type Closing = { readonly name: string; readonly close: () => Promise<unknown> }

/** Opens everything in order and closes it in reverse, whatever ends the process. */
const run = async (): Promise<void> => {
  const config = readConfig()
  const open: Closing[] = []
  const closeAll = async (): Promise<void> => {
    for (const { close } of open.splice(0).reverse()) await close().catch(() => undefined)
  }
  try {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    const composition = await compose(config, { takeOver: true, report: (step) => console.log(STEPS[step]), migrating: () => console.log(STEPS.migrating) })
    open.push({ name: 'database', close: composition.close })
    await prepareJobQueue(composition.owner)
    await loadProvince(composition, (name) => console.log(`${STEPS.loading} ${name}`))
    const simulators = config.demo ? await startSimulators(config) : []
    for (const simulator of simulators) open.push({ name: simulator.name, close: simulator.stop })
    const jobs = composition.modules.flatMap((module) => module.jobs ?? [])
    if (config.role !== 'web') {
      const queue = await runJobQueue({ owner: composition.owner, jobs, work: (inWork) => composition.work(inWork), log: composition.log })
      open.push({ name: 'jobs', close: queue.stop })
    }
    if (config.role !== 'worker') {
      const app = await createFace(composition)
      await app.listen({ port: config.port, host: config.host })
      open.push({ name: 'http', close: () => app.close() })
    }
    console.log(sayReady(config, simulators, []))
    process.send?.('ready')
    await stopped
    console.log(STEPS.stopping)
  } finally {
    await closeAll()
  }
}

try {
  await run()
  process.exit(0)
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const fault = busy
    ? new OperatorFault({ kind: 'port-taken', vi: `Cổng ${process.env['PORT'] ?? 8080} đã có chương trình khác dùng; hãy đặt PORT khác. Dữ liệu không đổi.`, en: `Port ${process.env['PORT'] ?? 8080} is taken; set another PORT. No data was changed.` })
    : error
  console.error(fault instanceof OperatorFault ? sayFault(fault) : fault)
  process.exit(1)
}

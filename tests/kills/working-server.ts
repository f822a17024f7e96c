import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { compose } from '../../apps/server/compose.ts'
import { openPostmen } from '../../apps/server/deliverers.ts'
import { readConfig } from '../../platform/config/config.ts'
import { runJobQueue } from '../../platform/jobs/job-queue.ts'
import { startOutboxWorker } from '../../platform/outbox/outbox-worker.ts'

/** The worker in a process of its own: jobs, postmen, outbox, as `ROLE=worker` runs them; outside systems are where the environment says. */
const composition = await compose(readConfig())
const { owner, modules, work, log, database, now } = composition
await runJobQueue({ owner, jobs: modules.flatMap(({ jobs }) => jobs ?? []), work: (inWork) => work(inWork), log })
startOutboxWorker({ database, deliverers: openPostmen(composition, {}).deliverers, now, log })
process.stdout.write('ready\n')
// A process that is killed would never write down what it compiled.
flushCompileCache()
await once(process, 'SIGTERM')
process.exit(0)

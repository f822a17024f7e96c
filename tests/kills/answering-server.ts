import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { compose } from '../../apps/server/compose.ts'
import { createApi } from '../../apps/server/http.ts'
import { readConfig } from '../../platform/config/config.ts'

/** The product's API in a process of its own, without pages: what is killed is what answers commands. Says its port, then serves. */
const config = readConfig()
const app = await createApi(await compose(config))
await app.listen({ port: config.port, host: config.host })
process.stdout.write('ready\n')
// A process that is killed would never write down what it compiled.
flushCompileCache()
await once(process, 'SIGTERM')
process.exit(0)

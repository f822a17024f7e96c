import { once } from 'node:events'
import { compose } from '../../apps/server/compose.ts'
import { createApi } from '../../apps/server/http.ts'
import { readConfig } from '../../platform/config/config.ts'

/** The product's API in a process of its own, without pages: what is killed is what answers commands. Says its port, then serves. */
const config = readConfig()
const app = await createApi(await compose(config))
await app.listen({ port: config.port, host: config.host })
process.stdout.write('ready\n')
await once(process, 'SIGTERM')
process.exit(0)

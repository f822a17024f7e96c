import { sql } from 'kysely'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listMigrations } from '../../platform/db/migrate.ts'
import { metrics } from '../../platform/http/metrics.ts'
import { currentFileStore } from '../../platform/storage/current-file-store.ts'
import { readBackupFigures } from './backup-figures.ts'
import { ROOT, type Composition } from './compose.ts'
import { readHouseFigures } from './house/house-figures.ts'

type Check = readonly [name: string, run: () => Promise<unknown>]

const PATIENCE_MS = 3000

const within = async <T>(run: () => Promise<T>): Promise<T> =>
  Promise.race([run(), new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MS).unref())])

/** Of the release that runs here, whatever is unpacked in its place meanwhile. */
const known = listMigrations(ROOT).map(({ name }) => name)

const checksOf = ({ database }: Composition, webReady: () => boolean): readonly Check[] => [
  [
    'database',
    async () => {
      const { rows } = await sql<{ ran: number; newer: number }>`SELECT count(*) FILTER (WHERE name = ANY (${known})) AS ran, count(*) FILTER (WHERE name <> ALL (${known})) AS newer FROM platform.migration`.execute(database.tx)
      if ((rows[0]?.ran ?? 0) < known.length) throw new Error('migrations are missing')
      if ((rows[0]?.newer ?? 0) > 0) throw new Error('a newer release has changed the schema')
    },
  ],
  ['files', () => currentFileStore().check()],
  [
    'pages',
    async () => {
      if (!webReady()) throw new Error('the pages are not built')
    },
  ],
]

/** What a proxy passes on is not from here, whether its word about the visitor counts or not. */
const isLocal = ({ ip, headers }: FastifyRequest): boolean => headers['x-forwarded-for'] === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip)

/** `/health/live`: the process answers. `/health/ready`: a user can work. `/metrics`: figures, for this machine only. */
export const addHealth = (app: FastifyInstance, composition: Composition, webReady: () => boolean): void => {
  const checks = checksOf(composition, webReady)
  app.get('/health/live', { config: { operation: 'live', rateLimit: false } }, async () => ({ alive: true }))
  app.get('/health/ready', { config: { operation: 'ready', rateLimit: false } }, async (request, reply) => {
    // Paths and addresses inside a reason are for this machine's operator, not for passers-by.
    const reasonOf = (error: Error): string => (isLocal(request) ? error.message : 'failed')
    const results = await Promise.all(
      checks.map(async ([name, run]) => [name, await within(run).then(() => 'ok', reasonOf)] as const),
    )
    const ready = results.every(([, result]) => result === 'ok')
    return reply.code(ready ? 200 : 503).send({ ready, checks: Object.fromEntries(results) })
  })
  app.get('/metrics', { config: { operation: 'metrics' } }, async (request, reply) => {
    if (!isLocal(request)) return reply.code(404).send()
    // Without a database the others are told all the same.
    await Promise.allSettled([within(() => readBackupFigures(composition.database.tx)), within(() => readHouseFigures(composition))])
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}

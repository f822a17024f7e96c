import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Composition } from '../../apps/server/compose.ts'
import { pidOfPostgres } from '../start/spawned-start.ts'

/** `kill -9` of the PostgreSQL the composition keeps; it is back when it answers again. */
export const killPostgres = async ({ config, work }: Pick<Composition, 'config' | 'work'>): Promise<boolean> => {
  const killed = await pidOfPostgres(config.home)
  process.kill(killed, 'SIGKILL')
  const isBack = async (): Promise<boolean> => {
    if ((await pidOfPostgres(config.home).catch(() => killed)) === killed) return false
    return work(({ tx }) => sql`SELECT 1`.execute(tx)).then(() => true, () => false)
  }
  while (!(await isBack())) await sleep(50)
  return true
}

import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { SILENT, type Log } from '../../platform/log/log.ts'
import { drainOutbox } from '../../platform/outbox/drain-outbox.ts'
import { TEST_NOW, type TestDatabase } from './database.ts'
import { listNoticeDeliverers } from '../../modules/notifications/module.ts'
import type { Gateway, NotificationPorts } from '../../modules/notifications/ports.ts'

export const testPorts = (connected: NotificationPorts['connected']): NotificationPorts => ({ publicUrl: 'https://motcua.test', deskUrl: 'https://ban.motcua.test', connected, signature: 'Một Cửa', keepWordsDays: 30 })

export type Post = {
  readonly now: () => Instant
  readonly pass: (seconds: number) => void
  /** Everything due is handed over, round after round, until nothing is due. */
  readonly drain: () => Promise<void>
}

/** The worker's side of notices on a test database, with a clock of its own. */
export const openPost = (db: TestDatabase, gateways: readonly Gateway[], log: Log = SILENT, given: Partial<NotificationPorts> = {}): Post => {
  let now = TEST_NOW
  const ports = { ...testPorts(gateways.map(({ channel }) => channel)), ...given }
  const work = <T>(run: Parameters<TestDatabase['work']>[1]): Promise<T> => db.work({ now }, run) as Promise<T>
  const deliverers = listNoticeDeliverers({ ports, gateways, work: work as never, log })
  return {
    now: () => now,
    pass: (seconds) => {
      now = instantFromMs(epochMs(now) + seconds * 1000)
    },
    drain: async () => {
      for (let round = 0; round < 200; round += 1) if ((await drainOutbox({ database: db, deliverers, now: () => now, log })) === 0) return
      throw new Error('the outbox never came to rest')
    },
  }
}

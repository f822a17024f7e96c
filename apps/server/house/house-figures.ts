import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { ALARM_KINDS, countAlarms } from '../../../modules/documents/index.ts'
import { countStuckJobs } from '../../../platform/jobs/job-queue.ts'
import { gauge } from '../../../platform/http/metrics.ts'
import { countStuckMessages } from '../../../platform/outbox/outbox-console.view.ts'
import type { Composition } from '../compose.ts'
import { connectedReceivers } from '../deliverers.ts'
import { foldersOf, listDisks } from './disks.ts'
import { LATE_MS } from './look-at-house.ts'

const FIGURES = {
  alarms: gauge('motcua_alarms_open', 'What administrators are told of and nobody has mended yet (/desk/files), by kind', ['kind']),
  diskFree: gauge('motcua_disk_free_bytes', 'Room left on each disk that is written to, by the first folder on it', ['folder']),
  diskSize: gauge('motcua_disk_size_bytes', 'Size of each disk that is written to', ['folder']),
  jobsFailed: gauge('motcua_jobs_failed', 'Background jobs given up'),
  jobsLate: gauge('motcua_jobs_late', 'Background jobs over ten minutes late: does a worker run?'),
  givenUp: gauge('motcua_outbox_given_up', 'Messages to outside systems that were given up and hold back those after them'),
  late: gauge('motcua_outbox_late', 'Messages to connected systems that should have left an hour ago'),
} as const

/** As they stand now, each by itself: one that cannot be asked keeps none of the others from being told. */
export const readHouseFigures = async ({ database: { tx }, config, now }: Pick<Composition, 'database' | 'config' | 'now'>): Promise<void> => {
  const ofDisks = async (): Promise<void> => {
    for (const { folder, free, size } of await listDisks(foldersOf(config))) {
      FIGURES.diskFree.set({ folder }, free)
      FIGURES.diskSize.set({ folder }, size)
    }
  }
  const ofAlarms = async (): Promise<void> => {
    const open = await countAlarms({ tx })
    for (const kind of ALARM_KINDS) FIGURES.alarms.set({ kind }, open[kind] ?? 0)
  }
  const ofJobs = async (): Promise<void> => {
    const { failed, late } = (await countStuckJobs({ tx })) ?? { failed: 0, late: 0 }
    FIGURES.jobsFailed.set(failed)
    FIGURES.jobsLate.set(late)
  }
  const ofMessages = async (): Promise<void> => {
    const { dead, late } = await countStuckMessages(tx, { connected: connectedReceivers(config), since: instantFromMs(epochMs(now()) - LATE_MS) })
    FIGURES.givenUp.set(dead)
    FIGURES.late.set(late)
  }
  await Promise.allSettled([ofDisks(), ofAlarms(), ofJobs(), ofMessages()])
}

import { hostname } from 'node:os'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { writeMoment } from '../../../kernel/moments.ts'
import type { HouseSeen } from '../../../modules/documents/index.ts'
import { listCertificatesEnding } from '../../../modules/official-documents/index.ts'
import { findLogHeldUp } from '../../../platform/backup/wal/log-held-up.ts'
import type { Config } from '../../../platform/config/config.ts'
import { listSlotsBehind } from '../../../platform/db/list-slots-behind.ts'
import { countStuckJobs } from '../../../platform/jobs/job-queue.ts'
import { countStuckMessages } from '../../../platform/outbox/outbox-console.view.ts'
import type { Work } from '../../../platform/work.ts'
import { connectedReceivers } from '../deliverers.ts'
import { foldersOf, isLow, listDisks } from './disks.ts'
import { siteCertificateEndsAt } from './site-certificate.ts'

const DAY_MS = 86_400_000
/** Own figures: a seal takes weeks to order, a certificate of a site renews itself a month ahead where all is well. */
const SIGNING_DAYS = 30
const SITE_DAYS = 14
/** A message whose moment passed an hour ago waits for a postman that does not come. */
export const LATE_MS = 3_600_000

const MB = 1024 * 1024
/** Own figure: minutes of a busy hour. */
const MOST_BEHIND = 256 * MB
const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`

type Seen = HouseSeen['bad'][number]
export type House = { readonly config: Config; readonly work: <T>(run: (work: Work) => Promise<T>) => Promise<T> }

const within = (now: Instant, days: number): Instant => instantFromMs(epochMs(now) + days * DAY_MS)

/** Each machine has disks of its own, so they are named with it. */
const lookAtDisks = async (config: Config): Promise<HouseSeen> => {
  const named = (await listDisks(foldersOf(config))).map((disk) => ({ ...disk, kind: 'disk-low' as const, thing: `${hostname()}:${disk.folder}` }))
  return {
    bad: named.filter(isLow).map(({ kind, thing, free, size }): Seen => ({ kind, thing, detail: `${megabytes(free)} / ${megabytes(size)}` })),
    well: named.filter((disk) => !isLow(disk)),
  }
}

const lookAtLog = async ({ database }: Config): Promise<HouseSeen> => {
  const [held, thing] = [await findLogHeldUp(database), hostname()]
  return held === undefined ? { bad: [], well: [{ kind: 'log-held-up', thing }] } : { bad: [{ kind: 'log-held-up', thing, detail: `${megabytes(held.bytes)} (${held.folder})` }], well: [] }
}

const lookAtSite = async ({ publicUrl }: Config, now: Instant): Promise<HouseSeen> => {
  const url = new URL(publicUrl)
  const endsAt = url.protocol === 'https:' ? await siteCertificateEndsAt(url) : undefined
  if (endsAt === undefined) return { bad: [], well: [] }
  const [kind, thing] = ['site-certificate-ending' as const, url.host]
  return endsAt <= within(now, SITE_DAYS) ? { bad: [{ kind, thing, detail: `đến / until ${writeMoment(endsAt)}` }], well: [] } : { bad: [], well: [{ kind, thing }] }
}

const lookAtWork = async (work: Work, connected: readonly string[]): Promise<HouseSeen> => {
  const [replicas, jobs, messages, certificates] = await Promise.all([
    listSlotsBehind(work.tx, MOST_BEHIND),
    countStuckJobs(work),
    countStuckMessages(work.tx, { connected, since: instantFromMs(epochMs(work.now) - LATE_MS) }),
    listCertificatesEnding(work, within(work.now, SIGNING_DAYS)),
  ])
  const bad: Seen[] = certificates.map(({ name, endsAt }) => ({ kind: 'certificate-ending', thing: name, detail: `đến / until ${writeMoment(endsAt)}` }))
  bad.push(...replicas.map(({ name, isConnected, behind }): Seen => ({ kind: 'replica-behind', thing: name, detail: `${isConnected ? '' : 'mất kết nối / away, '}${megabytes(behind)}` })))
  if (jobs !== undefined && jobs.failed + jobs.late > 0) bad.push({ kind: 'jobs-stuck', thing: 'jobs', detail: `hỏng hẳn / failed ${jobs.failed}, trễ / late ${jobs.late}` })
  if (messages.dead + messages.late > 0) bad.push({ kind: 'outbox-stuck', thing: 'outbox', detail: `bỏ lại / given up ${messages.dead}, trễ / late ${messages.late}` })
  return { bad, well: [], whole: ['jobs-stuck', 'outbox-stuck', 'certificate-ending', 'replica-behind'] }
}

/** What stands around the product and may stop it: what cannot be asked now is left as it was last seen. */
export const lookAtHouse = async ({ config, work }: House): Promise<readonly HouseSeen[]> => {
  const looks = [
    lookAtDisks(config),
    lookAtLog(config),
    work(({ now }) => Promise.resolve(now)).then((now) => lookAtSite(config, now)),
    work((inWork) => lookAtWork(inWork, connectedReceivers(config))),
  ]
  return (await Promise.allSettled(looks)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}

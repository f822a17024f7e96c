import { hasten } from '../../../platform/outbox/delivery-store.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Log } from '../../../platform/log/log.ts'
import type { Work } from '../../../platform/work.ts'
import type { OutsideChannel } from '../domain/channel.ts'
import { isSameOutage, probeAfter } from '../domain/pause.ts'
import { claimProbe, clearAlerts, findProbeTime, lockAlert, saveAlert } from '../store/alert-store.ts'

/** Until when the channel must be left alone; undefined: it may be tried now. */
export const askHold = async (work: Work, channel: OutsideChannel): Promise<Instant | undefined> => {
  const probeAt = await findProbeTime(work.tx, channel)
  if (probeAt === undefined) return undefined
  const next = probeAfter(work.now, 4)
  if (probeAt > work.now) return probeAt
  return (await claimProbe(work.tx, channel, { now: work.now, next })) ? undefined : next
}

/** One alert per cause, told once in the log; a cause that comes back within the hour is the same outage. Answers when to try again. */
export const noteOutage = async (work: Work, { channel, cause }: { channel: OutsideChannel; cause: string }, log: Log): Promise<Instant> => {
  const alert = await lockAlert(work.tx, { channel, cause, now: work.now })
  const { clearedAt } = alert
  const goesOn = !alert.isNew && (clearedAt === undefined || isSameOutage(clearedAt, work.now))
  const failures = goesOn ? alert.failures + 1 : 1
  const nextProbeAt = probeAfter(work.now, failures)
  await saveAlert(work.tx, { channel, cause, openedAt: goesOn ? alert.openedAt : work.now, lastAt: work.now, failures, nextProbeAt })
  if (!goesOn) log.error({ channel, cause }, 'a provider of notices fails; its messages wait, and leave when it is back')
  return nextProbeAt
}

/** A message got through: alerts are over, and what waited leaves now. */
export const noteRecovery = async (work: Work, channel: OutsideChannel, log: Log): Promise<void> => {
  if ((await clearAlerts(work.tx, channel, work.now)) === 0) return
  await hasten(work.tx, channel, work.now)
  log.info({ channel }, 'a provider of notices is back')
}

import type { Work } from '../../../../platform/work.ts'
import type { AlarmKind, AlarmSeen } from '../../domain/file-alarm.ts'
import { closeAlarms, closeOthers } from '../../store/alarm-store.ts'
import { raiseAlarms } from './raise-alarms.ts'

/** What was seen around the product: what is wrong, what is well again, and of which kinds `bad` is all there is. */
export type HouseSeen = { readonly bad: readonly AlarmSeen[]; readonly well: readonly Pick<AlarmSeen, 'kind' | 'thing'>[]; readonly whole?: readonly AlarmKind[] }

/** Tells administrators of what is new (`FileAlarmRaised`), and takes back what is well. */
export const lookAfterHouse = async (work: Work, all: readonly HouseSeen[]): Promise<void> => {
  const at = work.now
  for (const { bad, well, whole = [] } of all) {
    for (const { kind, thing } of well) await closeAlarms(work.tx, { kinds: [kind], things: [thing], at })
    for (const kind of whole) await closeOthers(work.tx, { kind, things: bad.flatMap((seen) => (seen.kind === kind ? [seen.thing] : [])), at })
  }
  await raiseAlarms(work, all.flatMap(({ bad }) => bad))
}

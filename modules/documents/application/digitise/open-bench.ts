import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { NOTHING_ARRANGED, type Bench } from '../../domain/digitise/bench.ts'
import { insertBench, lockOpenBenchOf, renewBench } from '../../store/bench-store.ts'

export type OpenBench = Pick<Bench, 'unitId' | 'subject' | 'title' | 'returnTo' | 'slots' | 'people'>

/** The bench of a draft or a dossier: the one that is open, or a new one. Whoever calls answers for who may. */
export const openBench = async (work: Work, given: OpenBench): Promise<Bench> => {
  if (work.actor.kind !== 'staff') throw new Error('only officials digitise')
  const open = await lockOpenBenchOf(work.tx, given.subject)
  if (open !== undefined) {
    await renewBench(work.tx, { ...given, id: open.id })
    return { ...open, title: given.title, slots: given.slots, people: given.people }
  }
  const bench: Bench = { ...given, id: newId<string & {}>(), officialId: work.actor.officialId, state: 'open', version: 1, arrangement: NOTHING_ARRANGED, openedAt: work.now }
  await insertBench(work.tx, bench)
  return bench
}

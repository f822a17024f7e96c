import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../../platform/work.ts'
import { isArrangementOf, type Arrangement, type Bench, type BenchPage } from '../../domain/digitise/bench.ts'
import { findPage, listPages, turnPage } from '../../store/bench-page-store.ts'
import { updateArrangement } from '../../store/bench-store.ts'
import { READ_JOB } from './add-scans.ts'
import { findOpenBench, type BenchDone, type BenchMissing } from './find-bench.ts'

export type ArrangeRefusal = BenchMissing | BenchDone | { readonly kind: 'bench-changed' } | { readonly kind: 'bench-page-unknown' }
export type ArrangeBench = { readonly benchId: string; readonly version: number; readonly arrangement: Arrangement }

/** The whole order of the bench at once, on the version that was seen: two windows cannot undo each other unseen. */
export const arrangeBench = async (work: Work, { benchId, version, arrangement }: ArrangeBench): Promise<Outcome<Bench, ArrangeRefusal>> => {
  const found = await findOpenBench(work, benchId, { lock: true })
  if (!found.ok) return found
  if (found.value.version !== version) return refuse({ kind: 'bench-changed' })
  if (!isArrangementOf(found.value, await listPages(work.tx, benchId), arrangement)) return refuse({ kind: 'bench-page-unknown' })
  const bench: Bench = { ...found.value, version: version + 1, arrangement }
  await updateArrangement(work.tx, bench, arrangement)
  return ok(bench)
}

export type TurnPage = { readonly benchId: string; readonly pageId: string; readonly by: 90 | 180 | 270 }

/** Turned by a person: straightened, checked and read anew, and never turned back by the machine. */
export const turnBenchPage = async (work: Work, { benchId, pageId, by }: TurnPage): Promise<Outcome<Pick<BenchPage, 'turn'>, ArrangeRefusal>> => {
  const found = await findOpenBench(work, benchId, { lock: true })
  if (!found.ok) return found
  const page = await findPage(work.tx, benchId, pageId)
  if (page === undefined) return refuse({ kind: 'bench-page-unknown' })
  const turn = ((page.turn + by) % 360) as BenchPage['turn']
  await turnPage(work.tx, { benchId, id: pageId }, { turn, at: work.now })
  await addJob(work, { name: READ_JOB })
  return ok({ turn })
}

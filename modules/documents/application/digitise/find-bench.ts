import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { Bench } from '../../domain/digitise/bench.ts'
import { findBench } from '../../store/bench-store.ts'

export type BenchMissing = { readonly kind: 'bench-not-found' }
export type BenchDone = { readonly kind: 'bench-done' }

/** For the officials of its unit who may keep files there; for everybody else there is none. */
export const findOwnBench = async (work: Work, benchId: string, options: { readonly lock?: boolean } = {}): Promise<Outcome<Bench, BenchMissing>> => {
  const bench = await findBench(work.tx, benchId, options)
  return bench !== undefined && work.actor.kind === 'staff' && can(work.actor, 'store', 'file', bench.unitId) ? ok(bench) : refuse({ kind: 'bench-not-found' })
}

/** The same while it can still be changed. */
export const findOpenBench = async (work: Work, benchId: string, options: { readonly lock?: boolean } = {}): Promise<Outcome<Bench, BenchMissing | BenchDone>> => {
  const found = await findOwnBench(work, benchId, options)
  return found.ok && found.value.state === 'done' ? refuse({ kind: 'bench-done' }) : found
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { can } from '../../identity/index.ts'
import { openPaper, type HandoverBundleId } from '../../official-documents/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { findBundle, type Bundle } from '../store/bundle-store.ts'
import { listOfBundle } from '../store/leg-store.ts'
import { bundleLine } from './list-handovers.ts'
import { mayTakeAt } from './take-over.ts'
import { listUnitsNamed } from './unit-names.ts'

type Shown = Awaited<ReturnType<typeof viewOf>>

const maySee = (work: Work, { fromUnitId, toUnitId }: Bundle): boolean => can(work.actor, 'hand-over', 'dossier', fromUnitId) || mayTakeAt(work, toUnitId)

const viewOf = async (work: Work, bundle: Bundle) => {
  const names = await listUnitsNamed(work, [bundle.fromUnitId, bundle.toUnitId])
  const legs = new Map((await listOfBundle(work.tx, bundle.bundleId)).map((leg) => [leg.dossierId, leg]))
  return {
    ...bundleLine(work, bundle, names),
    contentSha256: bundle.contentSha256,
    mayTake: !bundle.taken && mayTakeAt(work, bundle.toUnitId),
    listed: bundle.listed.map((line) => {
      const leg = legs.get(line.dossierId)
      const outcome = leg?.state === 'received' || leg?.state === 'missing' ? { outcome: leg.state } : {}
      return { ...line, ...outcome, ...(leg?.reason ? { reason: leg.reason } : {}) }
    }),
  }
}

/** For the two units of a list only; everybody else is told that there is none. */
export const showBundle = async (work: Work, bundleId: string): Promise<Outcome<Shown, CounterRefusal>> => {
  const bundle = await findBundle(work.tx, bundleId)
  if (!bundle || !maySee(work, bundle)) return refuse({ kind: 'bundle-not-found' })
  return ok(await viewOf(work, bundle))
}

/** The printed list, for the two units of it. */
export const openBundlePrint = async (work: Work, bundleId: string): Promise<Outcome<OpenedFile, CounterRefusal | OpenFileRefusal>> => {
  const bundle = await findBundle(work.tx, bundleId)
  if (!bundle || !maySee(work, bundle)) return refuse({ kind: 'bundle-not-found' })
  return openPaper(work, { subjectId: bundle.bundleId as HandoverBundleId, documentId: bundle.documentId, purpose: 'hand-over' })
}

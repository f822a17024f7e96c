import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, type DossierSummary } from '../../dossiers/index.ts'
import { listUnitsNamed } from './unit-names.ts'
import { isOverdue, type Leg } from '../domain/handover.ts'
import { listGiven, listIncoming, type Bundle } from '../store/bundle-store.ts'
import { listWaiting } from '../store/leg-store.ts'
import { ownDeskIds, unitsWithRole } from './own-desks.ts'

const MOST_WAITING = 200
const RECEIVERS = ['one-stop-officer', 'case-officer', 'head-of-unit']

type Names = ReadonlyMap<string, string>

const lineOf = (work: Work, leg: Leg, found: { readonly summary: DossierSummary | undefined; readonly names: Names }) => ({
  dossierId: leg.dossierId,
  code: found.summary?.code ?? '',
  procedureName: found.summary?.procedure.name ?? '',
  applicantName: found.summary?.applicantName ?? '',
  fromUnit: { id: leg.fromUnitId, name: found.names.get(leg.fromUnitId) ?? '' },
  toUnit: { id: leg.toUnitId, name: found.names.get(leg.toUnitId) ?? '' },
  since: leg.since,
  dueAt: leg.dueAt,
  overdue: isOverdue(leg, work.now),
  ...(leg.reason ? { reason: leg.reason } : {}),
})

export const bundleLine = (work: Work, bundle: Bundle, names: Names) => ({
  bundleId: bundle.bundleId,
  number: `${String(bundle.serial).padStart(2, '0')}/${bundle.year}`,
  fromUnit: { id: bundle.fromUnitId, name: names.get(bundle.fromUnitId) ?? '' },
  toUnit: { id: bundle.toUnitId, name: names.get(bundle.toUnitId) ?? '' },
  count: bundle.listed.length,
  givenBy: bundle.given.name,
  givenAt: bundle.givenAt,
  dueAt: bundle.dueAt,
  overdue: !bundle.takenAt && isOverdue({ dueAt: bundle.dueAt, state: 'bundled' }, work.now),
  ...(bundle.taken ? { takenBy: bundle.taken.name, takenAt: bundle.taken.at } : {}),
})

/** What waits to be given, what was given, what is on its way here. */
export const listHandovers = async (work: Work) => {
  const giving = ownDeskIds(work)
  const waiting = await listWaiting(work.tx, giving, MOST_WAITING)
  const given = await listGiven(work.tx, giving)
  const incoming = await listIncoming(work.tx, unitsWithRole(work, RECEIVERS))
  const units: readonly UnitId[] = [...waiting, ...given, ...incoming].flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])
  const names = await listUnitsNamed(work, units)
  const summaries = new Map((await listDossiersByIds(work, waiting.map(({ dossierId }) => dossierId))).map((summary) => [summary.dossierId, summary]))
  return {
    waiting: waiting.map((leg) => lineOf(work, leg, { summary: summaries.get(leg.dossierId), names })),
    given: given.map((bundle) => bundleLine(work, bundle, names)),
    incoming: incoming.map((bundle) => bundleLine(work, bundle, names)),
  }
}

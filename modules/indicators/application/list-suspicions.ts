// NĐ 61/2018/NĐ-CP article 30, lessons idea 18: what a control officer should ask about, with the reason; it changes no figure.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, type DossierSummary } from '../../dossiers/index.ts'
import { findUnit, hasCounterNetworks, listIdsBelow } from '../../organisation/index.ts'
import { DETECTORS } from '../domain/gaming/detectors.ts'
import { listFound, readWalk, type Shown } from '../store/signs-store.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'

const MOST_SHOWN = 50

const nameUnits = async (work: Work, ids: readonly string[]) =>
  new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await findUnit(work, id as UnitId)] as const)))

type Named = { readonly dossiers: ReadonlyMap<string, DossierSummary>; readonly units: Awaited<ReturnType<typeof nameUnits>> }

/** A dossier, or for ratings of one device the unit alone. */
const lineOf = ({ subjectId, unitId, onDay, reason }: Shown, { dossiers, units }: Named) => {
  const [dossier, unit] = [dossiers.get(subjectId), units.get(unitId)]
  return {
    ...(dossier === undefined ? {} : { dossierId: subjectId, procedure: { code: dossier.procedure.code, name: dossier.procedure.name } }),
    ...(dossier?.code === undefined ? {} : { code: dossier.code }),
    unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
    on: onDay,
    reason,
  }
}

export const listSuspicions = async (work: Work, asked: Asked) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' } as const)
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id))]
  const [shown, { lookedUntil }, hasNetworks] = await Promise.all([listFound(work.tx, { unitIds, fromOn: period.fromOn, toOn: period.toOn, most: MOST_SHOWN }), readWalk(work.tx), hasCounterNetworks(work, unit.id)])
  const dossiers = await listDossiersByIds(work, [...new Set(shown.map(({ subjectId }) => subjectId))] as DossierId[])
  const named: Named = { dossiers: new Map(dossiers.map((each) => [each.dossierId as string, each])), units: await nameUnits(work, shown.map(({ unitId }) => unitId)) }
  const signs = DETECTORS.map(({ kind, name, source }) => {
    const own = shown.filter((each) => each.kind === kind)
    return { kind, name, source, watched: kind !== 'online-from-counter' || hasNetworks, found: own[0]?.found ?? 0, items: own.map((each) => lineOf(each, named)) }
  })
  return ok({ unit: { code: unit.code, name: unit.name }, ...(lookedUntil === undefined ? {} : { lookedUntil }), signs: signs.toSorted((a, b) => b.found - a.found) })
}

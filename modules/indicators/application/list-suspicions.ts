// NĐ 61/2018/NĐ-CP article 30, lessons idea 18: what a control officer should ask about, with the reason; it changes no figure.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { livesOf, type Dossier } from '../../dossiers/index.ts'
import { findUnit, listIdsBelow } from '../../organisation/index.ts'
import { DETECTORS } from '../domain/gaming/detectors.ts'
import type { GamingKind, Suspicion } from '../domain/gaming/watched.ts'
import { listWatchedIds } from '../store/watched.view.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { watchedOfLife } from './watched-of-life.ts'

/** So many journals are read at once; more are asked for by unit or by month. */
const MOST_LOOKED = 2000
const MOST_SHOWN = 50

/** Ratings know no device, filings no network (docs/law/gaming.md). */
const UNWATCHED: ReadonlySet<GamingKind> = new Set(['ratings-of-one-device', 'online-from-counter'])

const nameUnits = async (work: Work, ids: readonly UnitId[]) =>
  new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await findUnit(work, id)] as const)))

type Named = { readonly dossiers: ReadonlyMap<string, Dossier>; readonly units: Awaited<ReturnType<typeof nameUnits>> }

const lineOf = ({ subjectId, reason }: Suspicion, { dossiers, units }: Named) => {
  const dossier = dossiers.get(subjectId)
  if (dossier === undefined) return []
  const unit = units.get(dossier.resolvingUnitId)
  return [{
    dossierId: dossier.id,
    ...(dossier.code === undefined ? {} : { code: dossier.code }),
    unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    reason,
  }]
}

export const listSuspicions = async (work: Work, asked: Asked) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' } as const)
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id))]
  const ids = await listWatchedIds(work.tx, { unitIds, fromOn: period.fromOn, toOn: period.toOn, limit: MOST_LOOKED + 1 })
  const lives = await livesOf(work, ids.slice(0, MOST_LOOKED) as DossierId[])
  const latest = lives.flatMap(({ states }) => states.at(-1)?.dossier ?? [])
  const files = new Map((await findFiles(work, latest.flatMap(({ results }) => results.map(({ fileId }) => fileId)))).map((file) => [file.id as string, file]))
  const watched = { dossiers: lives.flatMap((life) => watchedOfLife(life, files) ?? []), ratings: [] }
  const named: Named = { dossiers: new Map(latest.map((each) => [each.id as string, each])), units: await nameUnits(work, latest.map(({ resolvingUnitId }) => resolvingUnitId)) }
  const signs = DETECTORS.map(({ kind, name, source, find }) => {
    const found = find(watched)
    return { kind, name, source, watched: !UNWATCHED.has(kind), found: found.length, items: found.slice(0, MOST_SHOWN).flatMap((each) => lineOf(each, named)) }
  })
  return ok({ unit: { code: unit.code, name: unit.name }, looked: watched.dossiers.length, more: ids.length > MOST_LOOKED, signs: signs.toSorted((a, b) => b.found - a.found) })
}

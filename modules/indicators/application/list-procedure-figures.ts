import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { qualityFactsOn } from '../../procedures/index.ts'
import { COUNTS, type CountName } from '../domain/counts.ts'
import { round2 } from '../domain/score.ts'
import { countOpenLate } from '../store/open-late.view.ts'
import { readProcedureSums } from '../store/procedure-sums.view.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { momentOf } from './read-index.ts'

const WANTED: readonly CountName[] = ['received', 'online', 'ended', 'endedLate', 'hours', 'finishedOfReceived']

type Line = { readonly sector: string; readonly received: number; readonly online: number; readonly inProcess: number; readonly endedLate: number; readonly openLate: number }

/** The procedures of a sector (lĩnh vực) together, most received first. */
export const sumSectors = (items: readonly Line[]) =>
  [...Map.groupBy(items, ({ sector }) => sector)]
    .map(([sector, own]) => {
      const sum = (of: (line: Line) => number): number => own.reduce((total, line) => total + of(line), 0)
      return { sector, procedures: own.length, received: sum(({ received }) => received), online: sum(({ online }) => online), inProcess: sum(({ inProcess }) => inProcess), endedLate: sum(({ endedLate }) => endedLate), openLate: sum(({ openLate }) => openLate) }
    })
    .toSorted((a, b) => b.received - a.received || a.sector.localeCompare(b.sector, 'vi'))

/** By procedure, most received first. Which of them are open and late is known of now only. */
export const listProcedureFigures = async (work: Work, asked: Asked) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period, on } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' } as const)
  const { evaluatedOn, knownAt } = momentOf(work, { period, ...(on === undefined ? {} : { on }) })
  const [sums, late, facts] = await Promise.all([
    readProcedureSums(work.tx, { ownerId: unit.id, counts: WANTED, fromOn: period.fromOn, toOn: period.toOn, evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) }),
    countOpenLate(work.tx, [unit.id, ...(await listIdsBelow(work, unit.id))], work.now),
    qualityFactsOn(work, { on: evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) }),
  ])
  const known = new Map(facts.map((each) => [each.code, each]))
  const items = [...sums].map(([code, own]) => {
    const of = (name: CountName) => own.get(COUNTS[name]) ?? { before: 0, within: 0 }
    const [hours, finished] = [of('hours').within, of('finishedOfReceived').within]
    return {
      code,
      name: known.get(code)?.name ?? code,
      sector: known.get(code)?.sector ?? '',
      received: of('received').within,
      online: of('online').within,
      inProcess: of('received').before + of('received').within - of('ended').before,
      endedLate: of('endedLate').within,
      openLate: late.get(code) ?? 0,
      ...(finished > 0 ? { meanHours: round2(hours / finished) } : {}),
    }
  })
  return ok({ unit: { code: unit.code, name: unit.name }, sectors: sumSectors(items), items: items.toSorted((a, b) => b.received - a.received || a.code.localeCompare(b.code, 'en')) })
}

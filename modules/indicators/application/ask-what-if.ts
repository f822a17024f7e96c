// Domain §9.9 of the portals' practice: what a component would be at the period's end if these dossiers were closed now.
import { addDays, instantOn } from '../../../kernel/plain-date.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { LATENESS } from '../domain/drilling.ts'
import type { Figures } from '../domain/figures.ts'
import { evaluate } from '../domain/quality-index.ts'
import { countToClose } from '../store/open-late.view.ts'
import { readAsked, type Asked } from './asked-unit.ts'
import { mayList } from './drill-down.ts'
import { readIndexes } from './read-index.ts'

export type WhatIf = Omit<Asked, 'on'> & { readonly codes?: readonly string[] }

export const askWhatIf = async (work: Work, { codes, ...asked }: WhatIf) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit, period } = answered.value
  if (!(await mayList(work, unit))) return refuse({ kind: 'not-your-unit' } as const)
  const unitIds = [unit.id, ...(await listIdsBelow(work, unit.id))]
  const until = instantOn(addDays(period.toOn, 1), 0)
  const [indexes, { found, lateAlready, lateByEnd }] = await Promise.all([
    readIndexes(work, [unit], { period }),
    countToClose(work.tx, unitIds, { now: work.now, until, ...(codes === undefined ? {} : { labels: codes }) }),
  ])
  const figures: Figures = indexes.get(unit.id)?.figures ?? {}
  const definition = definitionsOn(period.toOn).find(({ code }) => code === LATENESS)
  if (definition === undefined) throw new Error(`no definition of ${LATENESS}`)
  const scoreOf = (onTime: number) => {
    const { rate, points } = evaluate(definition, { ...figures, onTime })
    return { ...(rate === undefined ? {} : { rate }), ...(points === undefined ? {} : { points }) }
  }
  const { inProcess = 0, onTime = 0, lateByEnd: allByEnd = 0 } = figures
  return ok({ asked: codes?.length ?? found, found, lateAlready, now: scoreOf(onTime), untouched: scoreOf(inProcess - allByEnd), closed: scoreOf(inProcess - allByEnd + lateByEnd) })
}

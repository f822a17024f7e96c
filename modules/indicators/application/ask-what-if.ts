// Domain §9.9 of the portals' practice: what the index would be at the period's end if these dossiers were closed now.
import { addDays, instantOn } from '../../../kernel/plain-date.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { closedNow, leftAlone, movedBetween } from '../domain/what-if.ts'
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
  const labels = codes && [...new Set(codes.map((code) => code.toLocaleUpperCase('en')))]
  const [indexes, { found, lateAlready, lateByEnd }] = await Promise.all([
    readIndexes(work, [unit], { period }),
    countToClose(work.tx, unitIds, { now: work.now, until, ...(labels === undefined ? {} : { labels }) }),
  ])
  const figures = indexes.get(unit.id)?.figures ?? {}
  const scenarios = { now: figures, untouched: leftAlone(figures), closed: closedNow(figures, lateByEnd) }
  // Nobody asked of those that are late already: there is nothing to save in them.
  const meant = labels === undefined ? lateByEnd : found
  return ok({ asked: labels?.length ?? meant, found: meant, lateAlready, ...movedBetween(definitionsOn(period.toOn), scenarios) })
}

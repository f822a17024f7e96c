import type { Work } from '../../../platform/work.ts'
import { marksOf, type Mark } from '../domain/marks.ts'
import { listPassed, listSeen } from '../store/marks.view.ts'
import type { DossierSummary } from './summarise.ts'

export type MarkedSummary = DossierSummary & { readonly marks: readonly Mark[] }

/** A page of a list with what is new in each for the one who reads it. */
export const markSummaries = async (work: Work, items: readonly DossierSummary[]): Promise<readonly MarkedSummary[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return items.map((item) => ({ ...item, marks: [] }))
  const ids = items.map(({ dossierId }) => dossierId)
  const [all, seen] = await Promise.all([listPassed(work.tx, ids), listSeen(work.tx, actor.officialId, ids)])
  const passed = Map.groupBy(all, ({ dossierId }) => dossierId)
  return items.map((item) => {
    const version = seen.get(item.dossierId)
    return { ...item, marks: marksOf({ passed: passed.get(item.dossierId) ?? [], state: item.state, officialId: actor.officialId, ...(version === undefined ? {} : { seen: version }) }) }
  })
}

// Plan 276 IV.2, NĐ 61/2018 article 32: a low score is looked into, and it is written down what was found.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { findUnit, listIdsBelow, listUnits } from '../../organisation/index.ts'
import type { SurveyRefusal } from '../domain/refusal.ts'
import * as store from '../store/case-store.ts'
import { mayWithSurveys } from './show-results.ts'

/** Units whose cases this official handles: those of the roles held, and what stands below them. */
const unitsOf = async (work: Work): Promise<readonly string[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const roots = actor.roles.some(({ role }) => role === 'control-officer') ? await listUnits(work, { roots: true, limit: 500 }) : []
  const held = [...actor.roles.map(({ unitId }) => unitId), ...roots.map(({ id }) => id)].filter((id) => can(actor, 'handle', 'survey', id))
  return [...new Set((await Promise.all(held.map(async (id) => [id as string, ...(await listIdsBelow(work, id))]))).flat())]
}

const PAGE = 20

export const listLowCases = async (work: Work, { list = 'open', after }: { readonly list?: 'open' | 'closed' | undefined; readonly after?: string | undefined } = {}) => {
  const unitIds = await unitsOf(work)
  const [found, open] = await Promise.all([store.listCases(work.tx, { unitIds, list, after, limit: PAGE + 1 }), store.countOpenCases(work.tx, unitIds)])
  const cases = await Promise.all(found.slice(0, PAGE).map(async (each) => ({ ...each, unitName: (await findUnit(work, each.unitId as UnitId))?.name ?? each.unitId })))
  const next = found.length > PAGE ? cases.at(-1)?.id : undefined
  return { cases, open, ...(next ? { next } : {}) }
}

export const closeLowCase = async (work: Work, { caseId, findings }: { readonly caseId: string; readonly findings: string }): Promise<Outcome<object, SurveyRefusal>> => {
  const found = await store.lockCase(work.tx, caseId)
  if (!found || found.closed || !(await mayWithSurveys(work, 'handle', found.unitId as UnitId))) return refuse({ kind: 'case-unknown' })
  await store.writeClosed(work.tx, caseId, { at: work.now, by: work.actor.kind === 'staff' ? work.actor.fullName : work.actor.kind, findings })
  return ok({})
}

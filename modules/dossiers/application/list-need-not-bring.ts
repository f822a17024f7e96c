// NĐ 61/2018/NĐ-CP article 4: said before anybody begins to fill in.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findPublished } from '../../procedures/index.ts'
import { needNotBring } from '../domain/need-not-bring.ts'
import { nationalForProcedure } from './national-store.ts'
import { reusableOf } from './offer-reuse.ts'

/** Of the signed-in person alone: for whom they will file, and in which case, is not chosen yet. */
export const listNeedNotBring = async (work: Work, procedureCode: string) => {
  if (work.actor.kind !== 'citizen') return { items: [] }
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  if (!procedure) return { items: [] }
  const holderId = work.actor.personId
  const national = () => nationalForProcedure(work, procedureCode, holderId)
  const offers = await reusableOf(work, { holderId, procedureCode, national, specs: procedure.cases.flatMap(({ components }) => components) })
  return { items: needNotBring(procedure.cases, new Map(offers.flatMap(({ key, options }) => (options[0] ? [[key, options[0].from] as const] : [])))) }
}

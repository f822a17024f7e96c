// NĐ 61/2018/NĐ-CP article 4: said before anybody begins to fill in.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { componentsForCase, findPublished } from '../../procedures/index.ts'
import { reusableFor } from './offer-reuse.ts'

export const listNeedNotBring = async (work: Work, procedureCode: string) => {
  if (work.actor.kind !== 'citizen') return { items: [] }
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  if (!procedure) return { items: [] }
  const names = new Map(componentsForCase(procedure).map(({ key, name }) => [key, name]))
  const offers = await reusableFor(work, { holderId: work.actor.personId, procedureCode })
  return { items: offers.flatMap(({ key, options }) => (options[0] ? [{ name: names.get(key) ?? '', from: options[0].from }] : [])) }
}

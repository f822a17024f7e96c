import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { collectLevy, owedOf, type Dossier, type DossierRefusal } from '../../dossiers/index.ts'
import { isCashTaken, type ReceptionFields } from '../domain/reception-fields.ts'

/** What was paid over the counter stands in the journal in the same act, with the number of its receipt. */
export const takeCash = async (work: Work, dossier: Dossier, fields: ReceptionFields): Promise<Outcome<Dossier, DossierRefusal>> => {
  const amount = owedOf(dossier)
  return isCashTaken(fields) && amount > 0 ? collectLevy(work, { dossierId: dossier.id, amount }) : ok(dossier)
}

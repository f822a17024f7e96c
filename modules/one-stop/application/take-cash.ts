import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { collectLevy, owedOf, type Dossier, type DossierRefusal } from '../../dossiers/index.ts'
import { receivedFor } from '../../payments/index.ts'
import { isCashTaken, type ReceptionFields } from '../domain/reception-fields.ts'

/** What was paid over the counter stands in the journal in the same act, with the number of its receipt. */
export const takeCash = async (work: Work, dossier: Dossier, fields: ReceptionFields): Promise<Outcome<Dossier, DossierRefusal>> => {
  const amount = owedOf(dossier)
  return isCashTaken(fields) && amount > 0 ? collectLevy(work, { dossierId: dossier.id, amount }) : ok(dossier)
}

/** The receipt of what was taken a moment ago, for whoever paid. */
export const cashReceiptOf = async (work: Work, { id, levies }: Dossier): Promise<string | undefined> => {
  if (!levies?.paid.some(({ method }) => method === 'cash')) return undefined
  return (await receivedFor(work, { subjectId: id, purpose: 'levies', purposeSerial: 1 })).at(-1)?.receipt?.documentId
}

// NĐ 13/2023 Đ14; NĐ 356/2025 Đ5: what somebody says is wrong about them is put right on their request; what the identity provider proved is put right there.
import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { isUsable, type Correction } from '../domain/correction.ts'
import type { Person } from '../domain/person.ts'
import { tidyParty } from '../domain/tidy-party.ts'
import { lockPerson, updatePerson } from '../store/person-store.ts'
import { REQUEST_PURPOSE } from './restrict-person.ts'

export type CorrectionRefusal = { readonly kind: 'proved-by-provider' } | { readonly kind: 'correction-unusable' }

const present = (correction: Correction): Correction => Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined && value.trim() !== ''))

/** Which fields changed; what they were and are stands in nobody's log. */
export const correctPerson = async (work: Work, { personId, requestId, correction }: { readonly personId: PersonId; readonly requestId: string; readonly correction: Correction }): Promise<Outcome<readonly string[], CorrectionRefusal>> => {
  const person = await lockPerson(work.tx, personId)
  const given = present(correction)
  const fields = Object.keys(given)
  if (person === undefined || fields.length === 0) return ok([])
  if (person.assurance !== undefined && (given.name !== undefined || given.birthOn !== undefined)) return refuse({ kind: 'proved-by-provider' })
  if (!isUsable(given, plainDateAt(work.now))) return refuse({ kind: 'correction-unusable' })
  const { id, assurance, ...party } = person
  const tidied = tidyParty({ ...party, ...given } as Person)
  if (!tidied.ok) return refuse({ kind: 'correction-unusable' })
  await updatePerson(work.tx, { ...tidied.value, id, ...(assurance === undefined ? {} : { assurance }) }, work.now)
  await recordAudit(work, { event: 'person-corrected', thing: 'data-request', thingId: requestId, personIds: [personId], purpose: REQUEST_PURPOSE, facts: { fields: fields.join(' ') } })
  return ok(fields)
}

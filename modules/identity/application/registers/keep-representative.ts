// Luật Doanh nghiệp 2020 Đ12, BLDS 2015 Đ137: whom the business register names represents the enterprise by law, for as long as it names them.
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { recordAudit } from '../../../audit/index.ts'
import { parsePersonalIdNumber } from '../../domain/personal-id-number.ts'
import type { RegisteredEnterprise } from '../../domain/registers/register.ts'
import { selectSamePerson } from '../../store/person-store.ts'
import { endRepresentationRow, insertRepresentation, selectRepresentationsBy } from '../../store/representation-store.ts'
import { findOrCreatePerson } from '../ask-people.ts'

const PROVIDER = 'business-register'

export type KeepRepresentative = { readonly enterprise: Partial<RegisteredEnterprise>; /** Proved at sign-in, or on the card at the counter. */ readonly personalIdNumber: string }

/** By number alone: a name proves nobody. Somebody not known here yet is met again at the next look-up. */
export const keepRegisteredRepresentative = async (work: Work, { enterprise, personalIdNumber }: KeepRepresentative): Promise<void> => {
  const { registrationNumber, name, representatives = [] } = enterprise
  const number = parsePersonalIdNumber(personalIdNumber)
  const numbered = representatives.filter((each) => each.personalIdNumber !== undefined)
  if (number === undefined || registrationNumber === undefined || name === undefined || numbered.length === 0) return
  const person = await selectSamePerson(work.tx, { kind: 'individual', name, personalIdNumber: number })
  const principal = person && (await findOrCreatePerson(work, { kind: 'enterprise', name, registrationNumber }))
  const principalId = principal?.ok ? principal.value.id : principal?.refusal.kind === 'person-name-differs' ? principal.refusal.personId : undefined
  if (person === undefined || principalId === undefined) return
  const kept = (await selectRepresentationsBy(work.tx, person.id)).find((each) => each.provider === PROVIDER && each.principalId === principalId)
  const represents = numbered.some((each) => each.personalIdNumber === number)
  if (represents === (kept !== undefined)) return
  const id = kept?.id ?? newId<string>()
  if (kept) await endRepresentationRow(work.tx, id, { at: work.now, reason: 'no-longer-named' })
  else await insertRepresentation(work.tx, { id, personId: person.id, principalId, kind: 'legal-representative', provider: PROVIDER, fromOn: plainDateAt(work.now), recordedAt: work.now, verifiedAt: work.now })
  await recordAudit(work, { event: kept ? 'representation-ended' : 'representation-recorded', thing: 'representation', thingId: id, personIds: [person.id, principalId], purpose: 'act-for-another', facts: { provider: PROVIDER } })
}

import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findPeople, maskPersonalIdNumber, restrictionsOf, type FindPeopleRefusal, type Person } from '../../identity/index.ts'
import { readCardScan } from '../domain/card-scan.ts'
import { readSought } from '../domain/sought.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { ownDeskIds } from './own-desks.ts'

const lineOf = (person: Person, restricted: ReadonlySet<string>) => {
  const number = person.kind === 'individual' ? (person.personalIdNumber ?? person.otherDocumentNumber) : person.registrationNumber
  return {
    personId: person.id,
    kind: person.kind,
    name: person.name,
    ...(number ? { number: maskPersonalIdNumber(number) } : {}),
    ...(person.kind === 'individual' && person.birthOn ? { bornOn: person.birthOn } : {}),
    ...(person.address ? { address: person.address } : {}),
    proven: person.assurance !== undefined,
    ...(restricted.has(person.id) ? { restricted: true as const } : {}),
  }
}

const newcomerOf = (typed: string) => {
  const card = readCardScan(typed)
  if (card) {
    const { personalIdNumber, fullName, bornOn, address } = card
    return { newcomer: { fullName, personalIdNumber, ...(bornOn ? { bornOn } : {}), ...(address ? { address } : {}) } }
  }
  const { name, personalIdNumber, phone, birthOn } = readSought(typed)
  const newcomer = { ...(name ? { fullName: name } : {}), ...(personalIdNumber ? { personalIdNumber } : {}), ...(phone ? { phone } : {}), ...(birthOn ? { bornOn: birthOn } : {}) }
  return Object.keys(newcomer).length > 0 ? { newcomer } : {}
}

type Found = { readonly items: readonly ReturnType<typeof lineOf>[] } & ReturnType<typeof newcomerOf>

/** By number, telephone, or name with birth date, or by what a scanner types from the card; what was typed fills in a newcomer. */
export const findAtCounter = async (work: Work, typed: string): Promise<Outcome<Found, FindPeopleRefusal | CounterRefusal>> => {
  const [unitId] = ownDeskIds(work) as readonly (UnitId | undefined)[]
  if (!unitId) return refuse({ kind: 'desk-not-yours' })
  const card = readCardScan(typed)
  const found = await findPeople(work, { unitId, purpose: 'receive-dossier', ...(card ? { personalIdNumber: card.personalIdNumber } : readSought(typed)) })
  if (!found.ok) return found
  const restricted = new Set((await restrictionsOf(work, found.value.map(({ id }) => id))).map(({ personId }) => personId as string))
  return ok({ items: found.value.map((person) => lineOf(person, restricted)), ...newcomerOf(typed) })
}

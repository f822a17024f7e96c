import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findPeople, maskPersonalIdNumber, type FindPeopleRefusal, type Person } from '../../identity/index.ts'
import { readCardScan } from '../domain/card-scan.ts'
import { readSought } from '../domain/sought.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { ownDeskIds } from './own-desks.ts'

const lineOf = (person: Person) => {
  const number = person.kind === 'individual' ? (person.personalIdNumber ?? person.otherDocumentNumber) : person.registrationNumber
  return {
    personId: person.id,
    kind: person.kind,
    name: person.name,
    ...(number ? { number: maskPersonalIdNumber(number) } : {}),
    ...(person.kind === 'individual' && person.birthOn ? { bornOn: person.birthOn } : {}),
    ...(person.address ? { address: person.address } : {}),
    proven: person.assurance !== undefined,
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
  return found.ok ? ok({ items: found.value.map(lineOf), ...newcomerOf(typed) }) : found
}

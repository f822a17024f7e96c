import { enterLine, fold } from '../../../kernel/vietnamese-text.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PersonParty, PersonRefusal } from './person.ts'
import { parsePersonalIdNumber } from './personal-id-number.ts'

/** Names are compared without tones and case: old papers write HÒA, new ones Hoà. */
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b)

/** What was typed, made fit to keep: NFC, single spaces, numbers checked. Empty optional fields fall away. */
export const tidyParty = (given: PersonParty): Outcome<PersonParty, PersonRefusal> => {
  const filled = Object.entries(given)
    .map(([key, value]) => [key, enterLine(value)] as const)
    .filter(([, value]) => value !== '')
  const party = Object.fromEntries(filled) as unknown as PersonParty
  if ((party.name ?? '') === '') return refuse({ kind: 'person-name-missing' })
  if (party.kind === 'enterprise' && (party.registrationNumber ?? '') === '') return refuse({ kind: 'registration-number-missing' })
  if (party.kind !== 'individual' || party.personalIdNumber === undefined) return ok(party)
  const personalIdNumber = parsePersonalIdNumber(party.personalIdNumber)
  return personalIdNumber === undefined ? refuse({ kind: 'personal-id-number-malformed' }) : ok({ ...party, personalIdNumber })
}

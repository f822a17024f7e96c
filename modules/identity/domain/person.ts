import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { PersonalIdNumber } from './personal-id-number.ts'

export type Gender = 'female' | 'male' | 'other'
export type AssuranceLevel = 1 | 2

/** How a person can be reached; all optional, none of it proven. */
export type Contact = { readonly phone?: string; readonly email?: string; readonly address?: string }

export type Individual = Contact & {
  readonly kind: 'individual'
  readonly name: string
  readonly personalIdNumber?: PersonalIdNumber
  /** Passport or residence card of those who have no personal id number. */
  readonly otherDocumentNumber?: string
  readonly birthOn?: PlainDate
  readonly gender?: Gender
}
/** An organisation that files dossiers; not one of our units. */
export type OrganisationParty = Contact & { readonly kind: 'organisation'; readonly name: string; readonly registrationNumber?: string }
export type Enterprise = Contact & { readonly kind: 'enterprise'; readonly name: string; readonly registrationNumber: string }
export type HouseholdBusiness = Contact & { readonly kind: 'household-business'; readonly name: string; readonly registrationNumber?: string }

/** Who may stand in a dossier as applicant or submitter. */
export type PersonParty = Individual | OrganisationParty | Enterprise | HouseholdBusiness

/** How sure we are, since when, through whom (NĐ 69/2024: levels 1 and 2). Absent: only declared. */
export type Assurance = { readonly level: AssuranceLevel; readonly verifiedAt: Instant; readonly provider: string }

export type Person = PersonParty & { readonly id: PersonId; readonly assurance?: Assurance }

export type PersonRefusal =
  | { readonly kind: 'personal-id-number-malformed' }
  | { readonly kind: 'person-name-missing' }
  | { readonly kind: 'registration-number-missing' }
  /** The number is known under another name. Nobody's record changes by typing. */
  | { readonly kind: 'person-name-differs'; readonly personId: PersonId }

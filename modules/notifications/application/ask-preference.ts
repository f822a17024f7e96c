import type { OfficialId, PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findPerson } from '../../identity/index.ts'
import { internationalPhone, isEmail, type Contact } from '../domain/contact.ts'
import { usualPreference, type Preference } from '../domain/preference.ts'
import type { Recipient } from '../store/notice-store.ts'
import { findPreference } from '../store/preference-store.ts'

export const askPreference = async (work: Work, to: Pick<Recipient, 'kind' | 'id'>): Promise<Preference> =>
  (to.kind === 'contact' ? undefined : await findPreference(work.tx, to.id)) ?? usualPreference(to.kind)

/** What a provider can use of it, in its form. */
const usable = ({ phone, email }: Contact): Contact => {
  const dialled = phone === undefined ? undefined : internationalPhone(phone)
  return { ...(dialled === undefined ? {} : { phone: dialled }), ...(email !== undefined && isEmail(email) ? { email } : {}) }
}

/** Confirmed by the identity provider first, then what the dossier gives, then what was only declared. */
const ofPerson = async (work: Work, to: Recipient): Promise<Contact> => {
  const person = await findPerson(work, to.id as PersonId)
  const known: Contact = { ...(person?.phone ? { phone: person.phone } : {}), ...(person?.email ? { email: person.email } : {}) }
  const [first, second] = person?.assurance ? [known, to.contact ?? {}] : [to.contact ?? {}, known]
  return { ...usable(second), ...usable(first) }
}

/** Where the recipient is reached. Officials say so themselves, beside their other wishes. */
export const askContact = async (work: Work, to: Recipient, preference: Preference): Promise<Contact> => {
  if (to.kind === 'person') return ofPerson(work, to)
  return usable(to.kind === 'official' ? preference : (to.contact ?? {}))
}

export const recipientOf = ({ actor }: Work): Recipient | undefined => {
  if (actor.kind === 'citizen') return { kind: 'person', id: actor.personId satisfies PersonId }
  return actor.kind === 'staff' ? { kind: 'official', id: actor.officialId satisfies OfficialId } : undefined
}

// NĐ 45/2020 article 4: what the state already knows is not asked again; it is shown, and the applicant may correct it.
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { getPerson } from '../../identity/index.ts'
import type { DraftAnswers } from '../domain/filing-draft.ts'

/** What is known of a citizen who signs in to file; an official at the counter starts with an empty page. */
export const prefillAnswers = async (work: Work): Promise<DraftAnswers> => {
  if (work.actor.kind !== 'citizen') return {}
  const person = await getPerson(work, work.actor.personId)
  const known = person.kind === 'individual' ? { number: person.personalIdNumber, bornOn: person.birthOn } : {}
  const answers: Record<string, string> = { applicantKind: 'individual', 'submitter.fullName': person.name }
  if (known.number) answers['submitter.personalIdNumber'] = known.number
  if (known.bornOn) answers['submitter.bornOn'] = known.bornOn
  if (person.phone) answers['phone'] = person.phone
  if (person.email) answers['email'] = person.email
  if (person.address) answers['street'] = person.address
  return { [APPLICANT_FORM_REF]: answers }
}

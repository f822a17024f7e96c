// NĐ 45/2020 article 4: what the state already knows is not asked again; it is shown, and the applicant may correct it.
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { getPerson } from '../../identity/index.ts'
import type { DraftAnswers } from '../domain/filing-draft.ts'

/** What is known of a citizen who signs in to file; at the counter only what is usual there. The procedure's name is a start. */
export const prefillAnswers = async (work: Work, procedureName: string): Promise<DraftAnswers> => {
  const usual = { applicantKind: 'individual', contentRequested: procedureName }
  if (work.actor.kind !== 'citizen') return { [APPLICANT_FORM_REF]: { ...usual, resultBy: 'counter' } }
  const person = await getPerson(work, work.actor.personId)
  const known = person.kind === 'individual' ? { number: person.personalIdNumber, bornOn: person.birthOn } : {}
  const answers: Record<string, string> = { ...usual, 'submitter.fullName': person.name }
  if (known.number) answers['submitter.personalIdNumber'] = known.number
  if (known.bornOn) answers['submitter.bornOn'] = known.bornOn
  if (person.phone) answers['phone'] = person.phone
  if (person.email) answers['email'] = person.email
  if (person.address) answers['street'] = person.address
  return { [APPLICANT_FORM_REF]: answers }
}

// NĐ 45/2020 article 4: what the state already knows is not asked again; it is shown, and the applicant may correct it.
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { getPerson } from '../../identity/index.ts'
import type { DraftAnswers } from '../domain/filing-draft.ts'

type Answers = DraftAnswers[string]

/** Who a signed-in citizen is, as the identity provider proved it; empty for staff, who write down for somebody else. */
const ownIdentity = async (work: Work): Promise<Answers> => {
  if (work.actor.kind !== 'citizen') return {}
  const person = await getPerson(work, work.actor.personId)
  const { personalIdNumber, birthOn } = person.kind === 'individual' ? person : {}
  return {
    'submitter.fullName': person.name,
    ...(personalIdNumber ? { 'submitter.personalIdNumber': personalIdNumber } : {}),
    ...(birthOn ? { 'submitter.bornOn': birthOn } : {}),
  }
}

/** Questions answered by the identity provider; a screen shows them and asks nothing. */
export const listProvenQuestions = async (work: Work): Promise<readonly string[]> => Object.keys(await ownIdentity(work))

/** Nobody files under another's number by typing it: what was proved at sign-in stands. */
export const underOwnIdentity = async (work: Work, answers: DraftAnswers): Promise<DraftAnswers> => {
  const given = answers[APPLICANT_FORM_REF]
  return given === undefined ? answers : { ...answers, [APPLICANT_FORM_REF]: { ...given, ...(await ownIdentity(work)) } }
}

/** What is known of a citizen who signs in to file; at the counter only what is usual there. The procedure's name is a start. */
export const prefillAnswers = async (work: Work, procedureName: string): Promise<DraftAnswers> => {
  const usual = { applicantKind: 'individual', contentRequested: procedureName }
  if (work.actor.kind !== 'citizen') return { [APPLICANT_FORM_REF]: { ...usual, resultBy: 'counter' } }
  const person = await getPerson(work, work.actor.personId)
  const answers: Record<string, string> = { ...usual, ...(await ownIdentity(work)) }
  if (person.phone) answers['phone'] = person.phone
  if (person.email) answers['email'] = person.email
  if (person.address) answers['street'] = person.address
  return { [APPLICANT_FORM_REF]: answers }
}

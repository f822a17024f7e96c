// NĐ 45/2020 article 4: what the state already knows is not asked again; it is shown, and the applicant may correct it.
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF, listRegisterQuestions, type CompiledForm, type RegisterFact } from '../../forms/index.ts'
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

const PROVEN: ReadonlySet<RegisterFact> = new Set(['fullName', 'personalIdNumber', 'bornOn'])

/** Answers a form takes from the register: `proven` stand, `known` are a start the person may correct. */
export const answersFromRegister = async (work: Work, form: CompiledForm): Promise<{ readonly proven: Answers; readonly known: Answers }> => {
  const asked = listRegisterQuestions(form)
  if (work.actor.kind !== 'citizen' || asked.length === 0) return { proven: {}, known: {} }
  const person = await getPerson(work, work.actor.personId)
  const individual = person.kind === 'individual' ? person : undefined
  const facts: Readonly<Record<RegisterFact, string | undefined>> = {
    fullName: person.name,
    personalIdNumber: individual?.personalIdNumber,
    bornOn: individual?.birthOn,
    phone: person.phone,
    email: person.email,
    address: person.address,
    sex: individual?.gender === 'other' ? undefined : individual?.gender,
    ethnicity: undefined,
    nationality: undefined,
  }
  const answered = asked.flatMap(({ id, fact }) => (facts[fact] === undefined ? [] : [{ id, fact, text: facts[fact] }]))
  const of = (isProven: boolean): Answers => Object.fromEntries(answered.filter(({ fact }) => PROVEN.has(fact) === isProven).map(({ id, text }) => [id, text]))
  return { proven: of(true), known: of(false) }
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

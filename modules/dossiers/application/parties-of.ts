import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { ApplicantFacts, ApplicantPerson } from '../../forms/index.ts'
import { findOrCreatePerson, parsePersonalIdNumber, type PersonParty } from '../../identity/index.ts'
import type { Party, PartyKind, Submitter } from '../domain/dossier.ts'

export type PartiesRefusal = { readonly kind: 'person-name-differs' } | { readonly kind: 'personal-id-number-malformed' }
export type Parties = { readonly applicant: Party; readonly submitter: Submitter }

const kindOf = ({ applicantKind, applicantIdNumber }: ApplicantFacts): PartyKind => {
  if (applicantKind !== 'enterprise') return 'individual'
  return applicantIdNumber ? 'enterprise' : 'organisation'
}

const personIdOf = async (work: Work, party: PersonParty): Promise<Outcome<PersonId, PartiesRefusal>> => {
  const found = await findOrCreatePerson(work, party)
  if (found.ok) return ok(found.value.id)
  return refuse({ kind: found.refusal.kind === 'person-name-differs' ? 'person-name-differs' : 'personal-id-number-malformed' })
}

const individual = ({ fullName, personalIdNumber, bornOn }: ApplicantPerson): PersonParty => {
  const number = parsePersonalIdNumber(personalIdNumber)
  return { kind: 'individual', name: fullName, ...(number ? { personalIdNumber: number } : {}), ...(bornOn ? { birthOn: bornOn } : {}) }
}

const submitterPerson = async (work: Work, facts: ApplicantFacts): Promise<Outcome<PersonId, PartiesRefusal>> =>
  work.actor.kind === 'citizen' ? ok(work.actor.personId) : personIdOf(work, individual(facts.submitter))

const applicantPerson = async (work: Work, facts: ApplicantFacts, submitterId: PersonId): Promise<Outcome<PersonId, PartiesRefusal>> => {
  const { applicantName: name, applicantIdNumber: number } = facts
  if (facts.applicantKind === 'individual') return ok(submitterId)
  if (facts.applicantKind === 'on-behalf') return personIdOf(work, individual({ fullName: name, personalIdNumber: number ?? '' }))
  return personIdOf(work, number ? { kind: 'enterprise', name, registrationNumber: number } : { kind: 'organisation', name })
}

/**
 * Whose affair it is and who hands it in, tied to the persons the register of identity knows. A signed-in citizen always
 * submits as themselves, whatever was typed; an official at the counter finds or creates who stands before them.
 */
export const partiesOf = async (work: Work, facts: ApplicantFacts, assisted: boolean): Promise<Outcome<Parties, PartiesRefusal>> => {
  const submitterId = await submitterPerson(work, facts)
  if (!submitterId.ok) return submitterId
  const applicantId = await applicantPerson(work, facts, submitterId.value)
  if (!applicantId.ok) return applicantId
  const submitterName = work.actor.kind === 'citizen' && !assisted ? work.actor.fullName : facts.submitter.fullName
  const { applicantIdNumber: idNumber, email, authorisation } = facts
  return ok({
    applicant: {
      kind: kindOf(facts),
      fullName: facts.applicantKind === 'individual' ? submitterName : facts.applicantName,
      personId: applicantId.value,
      ...(idNumber ? { idNumber } : {}),
      address: facts.address,
      phone: facts.phone,
      ...(email ? { email } : {}),
    },
    submitter: {
      fullName: submitterName,
      personId: submitterId.value,
      idNumber: facts.submitter.personalIdNumber,
      phone: facts.phone,
      ...(authorisation ? { authorisation } : {}),
    },
  })
}

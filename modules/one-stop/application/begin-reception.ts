import type { PersonId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listFilingPlaces, openDraft, saveDraftAnswers, type DraftRefusal } from '../../dossiers/index.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { findPerson, type Person } from '../../identity/index.ts'
import { getPublishedOf } from './procedure-of.ts'
import { ownDeskIds } from './own-desks.ts'

export type Newcomer = { readonly fullName?: string; readonly personalIdNumber?: string; readonly bornOn?: string; readonly address?: string; readonly phone?: string }
export type BeginReception = { readonly procedureCode: string; readonly personId?: PersonId; readonly newcomer?: Newcomer }

const present = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))

const answersOfPerson = (person: Person): Readonly<Record<string, string>> => {
  const shared = { phone: person.phone, email: person.email, street: person.address }
  if (person.kind !== 'individual') return present({ ...shared, applicantKind: 'enterprise', enterpriseName: person.name, enterpriseCode: person.registrationNumber })
  return present({ ...shared, 'submitter.fullName': person.name, 'submitter.personalIdNumber': person.personalIdNumber, 'submitter.bornOn': person.birthOn })
}

const answersOfNewcomer = ({ fullName, personalIdNumber, bornOn, address, phone }: Newcomer): Readonly<Record<string, string>> =>
  present({ 'submitter.fullName': fullName, 'submitter.personalIdNumber': personalIdNumber, 'submitter.bornOn': bornOn, street: address, phone })

/** The only place of the official's own desks is chosen already. */
const ownPlace = async (work: Work, procedureCode: string) => {
  const procedure = await getPublishedOf(work, procedureCode)
  const desks = ownDeskIds(work)
  const own = procedure ? (await listFilingPlaces(work, procedure)).filter(({ receivingUnitId }) => desks.includes(receivingUnitId)) : []
  const [place] = own
  return place && own.length === 1 ? { place: { receivingUnitId: place.receivingUnitId, resolvingUnitId: place.resolvingUnitId } } : {}
}

/** A draft with what is known of the person already in it; the state asks nothing twice (NĐ 45/2020 article 4). */
export const beginReception = async (work: Work, { procedureCode, personId, newcomer }: BeginReception): Promise<Outcome<{ readonly draftId: string }, DraftRefusal>> => {
  const opened = await openDraft(work, { procedureCode, startAnew: true })
  if (!opened.ok) return opened
  const person = personId ? await findPerson(work, personId) : undefined
  const answers = { ...(newcomer ? answersOfNewcomer(newcomer) : {}), ...(person ? answersOfPerson(person) : {}) }
  const kept = await saveDraftAnswers(work, opened.value.id, { answers: { [APPLICANT_FORM_REF]: answers }, ...(await ownPlace(work, procedureCode)) })
  return kept.ok ? ok({ draftId: kept.value.id }) : kept
}

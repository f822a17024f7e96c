// NĐ 61/2018/NĐ-CP article 5: whose papers may be looked at for a draft, and for which components.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { can, findSamePerson, mayActFor, parsePersonalIdNumber, sameName } from '../../identity/index.ts'
import type { DossierComponentSpec } from '../../procedures/index.ts'
import { isDeclaration } from '../domain/declaration.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'

/** One's own vault; another's only on a ground that an office verified. */
const holderForCitizen = async (work: Work, draft: Pick<FilingDraft, 'actingFor' | 'answers' | 'procedureCode'>): Promise<PersonId | undefined> => {
  if (work.actor.kind !== 'citizen') return undefined
  if (draft.actingFor !== undefined) {
    const ground = await mayActFor(work, draft.actingFor, draft.procedureCode)
    return ground?.verifiedAt === undefined ? undefined : draft.actingFor
  }
  return (draft.answers[APPLICANT_FORM_REF]?.['applicantKind'] ?? 'individual') === 'individual' ? work.actor.personId : undefined
}

type Given = Readonly<Record<string, string>>

/** By number and name together: a number alone opens nothing. */
const holderNamed = async (work: Work, given: Given): Promise<PersonId | undefined> => {
  const whose = given['applicantKind'] === 'on-behalf' ? 'applicant' : 'submitter'
  const isEnterprise = given['applicantKind'] === 'enterprise'
  const name = given[isEnterprise ? 'enterpriseName' : `${whose}.fullName`] ?? ''
  const number = given[isEnterprise ? 'enterpriseCode' : `${whose}.personalIdNumber`]?.trim() ?? ''
  const personalIdNumber = isEnterprise ? undefined : parsePersonalIdNumber(number)
  if (name.trim() === '' || number === '' || (!isEnterprise && !personalIdNumber)) return undefined
  const person = await findSamePerson(work, personalIdNumber ? { kind: 'individual', name, personalIdNumber } : { kind: 'enterprise', name, registrationNumber: number })
  return person && sameName(person.name, name) ? person.id : undefined
}

/** Whoever the affair at the counter is for. */
const holderAtCounter = async (work: Work, { answers, place }: Pick<FilingDraft, 'answers' | 'place'>): Promise<PersonId | undefined> => {
  const { actor } = work
  if (actor.kind !== 'staff') return undefined
  const deskId = place?.receivingUnitId ?? actor.roles.find(({ role }) => role === 'one-stop-officer')?.unitId
  if (!deskId || !can(actor, 'submit', 'dossier', deskId as UnitId)) return undefined
  return holderNamed(work, answers[APPLICANT_FORM_REF] ?? {})
}

export const holderOfDraft = (work: Work, draft: FilingDraft): Promise<PersonId | undefined> =>
  work.actor.kind === 'staff' ? holderAtCounter(work, draft) : holderForCitizen(work, draft)

export const askable = (components: readonly DossierComponentSpec[]) =>
  components.filter((spec) => !isDeclaration(spec)).map(({ key, code, name }) => ({ key, name, ...(code === undefined ? {} : { code }) }))

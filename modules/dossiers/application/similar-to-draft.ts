import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { findSamePerson, parsePersonalIdNumber } from '../../identity/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { listSameFilings } from './list-same-filings.ts'
import { readDossier } from './show-dossier.ts'
import type { DossierSummary } from './summarise.ts'

/** Asked by number alone; the name is not looked at. */
const NOBODY = '-'

const applicantOf = async (work: Work, { actingFor, answers }: FilingDraft): Promise<PersonId | undefined> => {
  if (actingFor) return actingFor
  const given = answers[APPLICANT_FORM_REF] ?? {}
  if (given['applicantKind'] === 'enterprise') {
    const registrationNumber = given['enterpriseCode']?.trim()
    return registrationNumber ? (await findSamePerson(work, { kind: 'enterprise', name: NOBODY, registrationNumber }))?.id : undefined
  }
  if (given['applicantKind'] !== 'on-behalf') return work.actor.kind === 'citizen' ? work.actor.personId : undefined
  const personalIdNumber = parsePersonalIdNumber(given['applicant.personalIdNumber'] ?? '')
  return personalIdNumber ? (await findSamePerson(work, { kind: 'individual', name: NOBODY, personalIdNumber }))?.id : undefined
}

export type SimilarDossier = Pick<DossierSummary, 'dossierId' | 'code' | 'stateName' | 'submittedAt'>

/** What may be the same matter filed before, as far as the citizen may read it; the desk has its own warnings. */
export const similarToDraft = async (work: Work, draft: FilingDraft): Promise<{ readonly similar?: readonly SimilarDossier[] }> => {
  const personId = work.actor.kind === 'citizen' ? await applicantOf(work, draft) : undefined
  if (!personId) return {}
  const similar: SimilarDossier[] = []
  for (const { dossierId, code, stateName, submittedAt } of await listSameFilings(work, { personId, procedureCode: draft.procedureCode }))
    if ((await readDossier(work, dossierId)).ok) similar.push({ dossierId, stateName, submittedAt, ...(code ? { code } : {}) })
  return { similar }
}

// BLDS 2015 Đ134-141, NĐ 61/2018 Đ16: by oneself or by whoever may act for one; NĐ 42/2022 Đ12: at the level the service states.
import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { assuranceOfPrincipal, getPerson, mayActFor, requireAssurance, type Representation } from '../../identity/index.ts'
import { requiredAssurance, type ProcedureVersion } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { DraftAnswers, FilingDraft } from '../domain/filing-draft.ts'

/** May the citizen file this procedure, for themselves or for whom they act? Answers the ground when they act for another. */
export const checkActing = async (
  work: Work,
  procedure: ProcedureVersion,
  { actingFor }: Pick<FilingDraft, 'actingFor'>,
): Promise<Outcome<Representation | undefined, DraftRefusal>> => {
  const needed = requiredAssurance(procedure)
  const own = requireAssurance(work.actor, needed)
  if (!own.ok) return own
  if (actingFor === undefined || work.actor.kind !== 'citizen') return ok(undefined)
  const ground = await mayActFor(work, actingFor, procedure.code)
  if (ground === undefined) return refuse({ kind: 'representation-not-in-force' })
  const held = await assuranceOfPrincipal(work, ground)
  return held < needed ? refuse({ kind: 'principal-assurance-too-low', needed }) : ok(ground)
}

/** What is known of whom the citizen acts for, on the applicant page. */
export const answersFor = async (work: Work, actingFor: PersonId | undefined): Promise<DraftAnswers[string]> => {
  if (actingFor === undefined) return {}
  const principal = await getPerson(work, actingFor)
  if (principal.kind !== 'individual')
    return { applicantKind: 'enterprise', enterpriseName: principal.name, ...(principal.registrationNumber ? { enterpriseCode: principal.registrationNumber } : {}) }
  const { personalIdNumber, birthOn } = principal
  return {
    applicantKind: 'on-behalf',
    'applicant.fullName': principal.name,
    ...(personalIdNumber ? { 'applicant.personalIdNumber': personalIdNumber } : {}),
    ...(birthOn ? { 'applicant.bornOn': birthOn } : {}),
  }
}

/** Whom the citizen chose to act for stands, whatever was typed over it since. */
export const underChosenPrincipal = async (work: Work, draft: FilingDraft): Promise<DraftAnswers> => {
  const given = draft.answers[APPLICANT_FORM_REF]
  return given === undefined ? draft.answers : { ...draft.answers, [APPLICANT_FORM_REF]: { ...given, ...(await answersFor(work, draft.actingFor)) } }
}

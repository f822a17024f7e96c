import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import type { Work } from '../../../platform/work.ts'
import type { NotFound } from '../domain/refusals.ts'
import { type Assessment, decideServiceLevel, type ServiceLevelAnswers, type ServiceLevelRefusal } from '../domain/service-level.ts'
import { insertAssessment } from '../store/assessment-store.ts'
import { renewRevision } from '../store/import-store.ts'
import { findProcedureForUpdate, setServiceLevel } from '../store/procedure-store.ts'
import { actorName } from './import-rows.ts'

export type AssessCommand = { readonly code: string; readonly answers: ServiceLevelAnswers; readonly reason?: string; readonly legalBasis?: readonly LegalBasis[] }

/** Keeps the answers with the level that follows; earlier assessments stay. */
export const assessServiceLevel = async (work: Work, { code, ...given }: AssessCommand): Promise<Outcome<Assessment, NotFound | ServiceLevelRefusal>> => {
  const procedure = await findProcedureForUpdate(work.tx, code)
  if (procedure === undefined) return refuse({ kind: 'procedure-not-found', code })
  const decided = decideServiceLevel(given)
  if (!decided.ok) return decided
  const { level, reason, legalBasis } = decided.value
  const assessment: Assessment = { level, answers: given.answers, ...(reason === undefined ? {} : { reason }), legalBasis, assessedAt: work.now }
  await insertAssessment(work.tx, { ...assessment, procedureId: procedure.id, by: actorName(work.actor) })
  await setServiceLevel(work.tx, procedure.id, level)
  await renewRevision(work.tx)
  return ok(assessment)
}

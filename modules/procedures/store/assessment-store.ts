import type { Instant } from '../../../kernel/instant.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Assessment, ServiceLevelAnswers } from '../domain/service-level.ts'
import type { ProcedureTables } from './tables.ts'

export const insertAssessment = async (tx: Transaction, { procedureId, by, ...assessment }: Assessment & { readonly procedureId: string; readonly by: string }): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.service_level_assessment')
    .values({
      id: newId<string>(),
      procedure_id: procedureId,
      answers: JSON.stringify(assessment.answers),
      level: assessment.level,
      reason: assessment.reason ?? null,
      legal_basis: JSON.stringify(assessment.legalBasis),
      assessed_at: assessment.assessedAt,
      assessed_by: by,
    })
    .execute()
}

/** The latest assessment. Its rows are written by this module from checked answers. */
export const findAssessment = async (tx: Transaction, code: string): Promise<Assessment | undefined> => {
  const row = await tables<ProcedureTables>(tx)
    .selectFrom('procedures.service_level_assessment as assessment')
    .innerJoin('procedures.procedure as procedure', 'procedure.id', 'assessment.procedure_id')
    .select(['assessment.level', 'assessment.answers', 'assessment.reason', 'assessment.legal_basis', 'assessment.assessed_at'])
    .where('procedure.code', '=', code)
    .orderBy('assessment.assessed_at', 'desc')
    .orderBy('assessment.id', 'desc')
    .executeTakeFirst()
  return (
    row && {
      level: row.level,
      answers: row.answers as ServiceLevelAnswers,
      ...(row.reason === null ? {} : { reason: row.reason }),
      legalBasis: row.legal_basis as LegalBasis[],
      assessedAt: row.assessed_at as Instant,
    }
  )
}

// Luật Giao dịch điện tử 20/2023/QH15 article 12: what was declared is kept as it was asked.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { freezeAnswers, withSources, type AnswerRecord, type AnswersRefusal } from '../../forms/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { registeredFields } from '../domain/registered-answers.ts'
import { findProcedureForm, formAnswersOf, sourcesOf } from './procedure-form.ts'

type Freezing = { readonly draft: FilingDraft; readonly procedure: ProcedureVersion; readonly formOnPaper: boolean }

/** The procedure's form, complete and right; nothing when there is none, or when it came signed on paper and nothing was typed. */
export const freezeProcedureForm = async (work: Work, { draft, procedure, formOnPaper }: Freezing): Promise<Outcome<readonly AnswerRecord[], AnswersRefusal>> => {
  const form = await findProcedureForm(work, procedure)
  if (form === undefined) return ok([])
  const { answers, typed, proven } = await formAnswersOf(work, draft, form)
  // What a register filled in by itself is no form that somebody began to type.
  const told = new Set(registeredFields(draft, form.ref, typed))
  if (formOnPaper && Object.entries(typed).every(([field, text]) => text === '' || told.has(field))) return ok([])
  const record = await freezeAnswers(work, form, answers)
  return record.ok ? ok([withSources(record.value, await sourcesOf(work, form, { draft, answers: record.value.answers, proven }))]) : record
}

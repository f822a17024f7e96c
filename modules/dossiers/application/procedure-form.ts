// NĐ 45/2020 article 4 and 11: the form of the procedure, with what is known already, kept in the words it was asked.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { answerPagesOf, compiledOf, evaluateAnswers, findFormByCode, listEarlierQuestions, type AnswerRecord, type AnswerSource, type FormAnswers, type FormDefinition } from '../../forms/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findLastRecord } from '../store/last-record.view.ts'
import { underOwnFiles } from './own-file-answers.ts'
import { registeredSources } from '../domain/registered-answers.ts'
import { answersFromRegister } from './prefill-answers.ts'

/** The newest version in force of the form a procedure names; undefined when it names none, or one nobody published. */
export const findProcedureForm = async (work: Work, { formCode }: Pick<ProcedureVersion, 'formCode'>): Promise<FormDefinition | undefined> =>
  formCode === undefined ? undefined : findFormByCode(work, formCode, plainDateAt(work.now))

const codeOf = (formRef: string): string => formRef.slice(0, formRef.lastIndexOf('-v'))

/** What was typed under this version, else under an earlier one of the same form: a new version loses nothing. */
const typedIn = ({ answers }: FilingDraft, { ref }: FormDefinition): FormAnswers => {
  const versions = Object.keys(answers).filter((each) => codeOf(each) === codeOf(ref))
  const newest = versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
  return answers[ref] ?? (newest === undefined ? {} : (answers[newest] ?? {}))
}

/** The answers of the form as they would be filed: typed, under what was proved at sign-in. */
export const formAnswersOf = async (work: Work, draft: FilingDraft, form: FormDefinition): Promise<{ readonly answers: FormAnswers; readonly proven: readonly string[]; readonly typed: FormAnswers }> => {
  const typed = typedIn(draft, form)
  const { proven, known } = await answersFromRegister(work, compiledOf(form))
  const filled = Object.fromEntries(Object.entries(known).filter(([id]) => typed[id] === undefined))
  return { answers: await underOwnFiles(work, form, { ...typed, ...filled, ...proven }), proven: Object.keys(proven), typed }
}

/** Answers the same person gave to the same questions last time. */
const earlierOf = async (work: Work, form: FormDefinition) => {
  const asked = listEarlierQuestions(compiledOf(form))
  if (work.actor.kind !== 'citizen' || asked.length === 0) return []
  const last = await findLastRecord(work.tx, { personId: work.actor.personId, formCode: codeOf(form.ref) })
  if (last === undefined) return []
  const { pages } = last.record as Pick<AnswerRecord, 'pages'>
  return pages.flatMap(({ lines }) => lines).filter(({ questionId }) => asked.includes(questionId)).map(({ questionId, answer, shown }) => ({
    field: questionId,
    answer,
    shown,
    source: last.code ?? '',
    submittedAt: last.submittedAt,
  }))
}

/** Offered, never filled in unasked. */
const offersOf = async (work: Work, form: FormDefinition, answers: FormAnswers) => (await earlierOf(work, form)).filter(({ field, answer }) => answers[field] !== answer)

/** Where answers come from besides being typed; frozen with them. */
export const sourcesOf = async (work: Work, form: FormDefinition, given: { readonly draft: FilingDraft; readonly answers: FormAnswers; readonly proven: readonly string[] }): Promise<ReadonlyMap<string, AnswerSource>> => {
  const earlier = (await earlierOf(work, form)).filter(({ field, answer }) => given.answers[field] === answer)
  return new Map<string, AnswerSource>([
    ...earlier.map(({ field, source }) => [field, { from: 'earlier-dossier', ...(source === '' ? {} : { code: source }) }] as const),
    ...registeredSources(given.draft, form.ref, given.answers),
    ...given.proven.map((field) => [field, { from: 'register' }] as const),
  ])
}

/** The form of the draft's procedure as filled in so far, page by page, and what it still needs: the same judgement filing makes. */
export const viewProcedureForm = async (work: Work, draft: FilingDraft, procedure: ProcedureVersion) => {
  const form = await findProcedureForm(work, procedure)
  if (form === undefined) return {}
  const { answers, proven } = await formAnswersOf(work, draft, form)
  const evaluation = await evaluateAnswers(work, form, answers)
  return {
    form: {
      ref: form.ref,
      title: form.title,
      answers: { ...answers },
      proven,
      pages: evaluation.pages.map(({ page, faults }) => ({ id: page.id, title: page.title, faults: faults.length })),
      declared: answerPagesOf(evaluation).map(({ id, title, lines }) => ({ id, title, lines: [...lines] })),
      faults: evaluation.faults.map(({ pageId, questionId, text }) => ({ pageId, field: questionId, reason: text })),
      offers: await offersOf(work, form, answers),
    },
  }
}

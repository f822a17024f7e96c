import type { AreaCode } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { areaOn } from '../../organisation/index.ts'
import type { Work } from '../../../platform/work.ts'
import { evaluate, type Evaluation } from '../domain/evaluate.ts'
import { OUTSIDE, type FormAnswers, type FormDefinition, type FormRef } from '../domain/form-definition.ts'
import { questionsOfPage } from '../domain/questions.ts'
import { getForm } from './get-form.ts'

export type AnswersRefusal = {
  readonly kind: 'answers-incomplete'
  readonly count: number
  readonly errors: readonly { readonly field: string; readonly reason: string }[]
}

/** `Phường Bắc Lý, Thành phố Đồng Hới, Tỉnh Quảng Bình`, from the lists in force; undefined unless it is a commune of them. */
const nameOfCommune = async (work: Work, code: AreaCode): Promise<string | undefined> => {
  const commune = await areaOn(work, code)
  if (commune === undefined || commune.level !== 'commune') return undefined
  const names = [commune.name]
  for (let parent = commune.parentCode; parent !== undefined && names.length < 4; ) {
    const area = await areaOn(work, parent)
    if (area === undefined) break
    names.push(area.name)
    parent = area.parentCode
  }
  return names.join(', ')
}

const namesOfAnsweredAreas = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const question of form.pages.flatMap(questionsOfPage)) {
    const code = question.kind === 'area' ? answers[question.id]?.trim() : undefined
    if (code === undefined || code === '' || code === OUTSIDE) continue
    const name = await nameOfCommune(work, code as AreaCode)
    if (name !== undefined) names.set(code, name)
  }
  return names
}

/** The whole judgement, faults included: for pages that show what is still to do. */
export const evaluateAnswers = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<Evaluation> =>
  evaluate(form, answers, { today: plainDateAt(work.now), areaNames: await namesOfAnsweredAreas(work, form, answers) })

/** Complete and right, or every fault with its question and what to do (Vietnamese); `errors` goes into the problem document. */
export const checkAnswers = async (work: Work, formRef: FormRef, answers: FormAnswers): Promise<Outcome<Evaluation, AnswersRefusal>> => {
  const evaluation = await evaluateAnswers(work, getForm(formRef), answers)
  if (evaluation.faults.length === 0) return ok(evaluation)
  const errors = evaluation.faults.map(({ questionId, text }) => ({ field: questionId, reason: text.vi }))
  return refuse({ kind: 'answers-incomplete', count: errors.length, errors })
}

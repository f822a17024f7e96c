import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate, type Evaluation } from '../domain/evaluate.ts'
import type { FormAnswers } from '../domain/form-definition.ts'
import { CATALOGUE_MISTAKES, type MetMistake } from '../testing/catalogue-mistakes.ts'
import { FILLED, FORM_CONTEXT } from '../testing/filled-forms.ts'
import { WRONG_ANSWERS } from '../testing/wrong-answers.ts'
import { readFormFiles } from './seed-forms.ts'

const CATALOGUE = new URL('../../../../shared/data/forms/error-catalog.json', import.meta.url)
const forms = new Map(readFormFiles().map(({ definition }) => [definition.ref as string, definition]))

const evaluateChanged = (ref: string, change: FormAnswers): Evaluation => {
  const form = forms.get(ref)
  if (form === undefined) throw new Error(`data/forms has no ${ref}`)
  return evaluate(compiledOf(form), { ...FILLED[ref], ...change }, FORM_CONTEXT)
}

const faultAt = (evaluation: Evaluation, at: string): string | undefined => evaluation.faults.find(({ questionId }) => questionId === at)?.text.vi

describe('a wrong answer is told at its question, in a sentence that says what to do', () => {
  it.each(WRONG_ANSWERS)('%s %j: %s', (form, change, at, says) => {
    const said = faultAt(evaluateChanged(form, change), at)
    expect(said?.slice(0, says.length)).toBe(says)
    expect(said).toMatch(/hãy|phải|không đăng ký được/iu)
  })

  it('is proved for every form', () => expect(new Set(WRONG_ANSWERS.map(([form]) => form))).toEqual(new Set(Object.keys(FILLED))))
})

const meet = (met: MetMistake): void => {
  if ('because' in met) {
    expect(met.because.length).toBeGreaterThan(20)
    return
  }
  const evaluation = evaluateChanged(met.form, met.change)
  if ('at' in met) expect(faultAt(evaluation, met.at)?.slice(0, met.says.length)).toBe(met.says)
  else if ('note' in met) expect(evaluation.pages.flatMap(({ fields }) => fields).map(({ id }) => id)).toContain(met.note)
  else if ('kept' in met) expect(evaluation.answers).toMatchObject(met.kept)
  else expect(evaluation.answers).not.toHaveProperty([met.dropped])
}

describe('the catalogue of filling mistakes', () => {
  it.each(Object.entries(CATALOGUE_MISTAKES).flatMap(([code, all]) => all.map((met) => ({ code, met }))))('$code is caught, or said why not', ({ met }) => meet(met))

  // ../shared is no part of the product; without it this one test is skipped, visibly.
  it.skipIf(!existsSync(CATALOGUE))('holds nothing that is not answered here', () => {
    const codes = Object.keys(JSON.parse(readFileSync(CATALOGUE, 'utf8')) as object).filter((code) => !code.startsWith('_'))
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !(code in CATALOGUE_MISTAKES))).toEqual([])
  })
})

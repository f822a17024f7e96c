import { describe, expect, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { readFormFiles } from '../application/seed-forms.ts'
import { APPLICANT_FORM } from './applicant-form.ts'
import { compiledOf } from './compile-form.ts'
import { evaluate } from './evaluate.ts'
import { jsonSchemaOf } from './json-schema.ts'

const FORMS = [APPLICANT_FORM, ...readFormFiles().map(({ definition }) => definition)]
const APPLICANT = { applicantKind: 'individual', 'submitter.fullName': 'Nguyễn Thị Thử', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-02-03', area: '18859', street: 'Số 1', phone: '0900000001', contentRequested: 'Thử', resultBy: 'counter' }

describe('a form as JSON Schema 2020-12', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(jsonSchemaOf(compiledOf(APPLICANT_FORM)))

  it.each(FORMS.map((form) => [form.ref, form] as const))('%s is a schema of that draft', (_ref, form) => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
    expect(ajv.validateSchema(jsonSchemaOf(compiledOf(form)))).toBe(true)
    expect(() => ajv.compile(jsonSchemaOf(compiledOf(form)))).not.toThrow()
  })

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['complete', APPLICANT, true],
    ['a question nobody asks', { ...APPLICANT, nonsense: 'x' }, false],
    ['a required answer missing', Object.fromEntries(Object.entries(APPLICANT).filter(([id]) => id !== 'phone')), false],
    ['an option that is none', { ...APPLICANT, resultBy: 'pigeon' }, false],
    ['required under a condition, missing', { ...APPLICANT, resultBy: 'post' }, false],
    ['required under a condition, given', { ...APPLICANT, resultBy: 'post', resultAddress: 'Số 1' }, true],
  ])('%s', (_title, answers, fits) => {
    expect(validate(answers)).toBe(fits)
  })

  it('accepts whatever the evaluator accepts', () => {
    const evaluation = evaluate(compiledOf(APPLICANT_FORM), APPLICANT, { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử']]) })
    expect(evaluation.faults).toEqual([])
    expect(validate(evaluation.answers)).toBe(true)
  })
})

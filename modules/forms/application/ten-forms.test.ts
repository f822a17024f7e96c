import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { freeze } from '../domain/answer-record.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate } from '../domain/evaluate.ts'
import { jsonSchemaOf } from '../domain/json-schema.ts'
import { layOutPrint } from '../domain/lay-out-print.ts'
import { FILLED, FORM_CONTEXT } from '../testing/filled-forms.ts'
import { printDefinition } from './print-form.ts'
import { readFormFiles } from './seed-forms.ts'

const formOf = (ref: string) => {
  const found = readFormFiles().find(({ definition }) => definition.ref === ref)
  if (found === undefined) throw new Error(`data/forms has no ${ref}`)
  return found.definition
}

const filled = Object.entries(FILLED).map(([ref, answers]) => ({ ref, answers, form: formOf(ref) }))

describe('the forms the product brings, filled in whole by invented people', () => {
  afterAll(stopPrinting)

  it('are ten', () => expect(new Set(filled.map(({ form }) => form.title.vi)).size).toBe(10))

  it.each(filled)('$ref has no fault and is frozen as asked', ({ form, answers }) => {
    const evaluation = evaluate(compiledOf(form), answers, FORM_CONTEXT)
    expect(evaluation.faults).toEqual([])
    const record = freeze({ form, evaluation, at: '2025-08-12T02:00:00.000Z' as Instant })
    const frozen = record.pages.flatMap(({ lines }) => lines)
    expect(record.formRef).toBe(form.ref)
    // Nothing that was answered is lost on the way.
    expect(Object.keys(answers).filter((id) => !frozen.some(({ questionId }) => questionId === id))).toEqual([])
  })

  // JSON Schema draft 2020-12: an API client that validates first is not refused afterwards.
  it.each(filled)('$ref passes its own JSON Schema', ({ form, answers }) => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchemaOf(compiledOf(form)))
    expect(validate(answers) ? [] : validate.errors).toEqual([])
  })

  it.each(filled)('$ref asks only in sentences that say what to do, in both languages', ({ form }) => {
    const { faults } = evaluate(compiledOf(form), {}, FORM_CONTEXT)
    expect(faults.length).toBeGreaterThan(3)
    for (const { questionId, text } of faults) {
      expect(text.vi, questionId).toMatch(/hãy/iu)
      expect(text.en.length, questionId).toBeGreaterThan(8)
    }
  })

  it.each(filled)('$ref prints every answered line, and as a tagged PDF', async ({ form, answers }) => {
    const evaluation = evaluate(compiledOf(form), answers, FORM_CONTEXT)
    const record = freeze({ form, evaluation, at: '2025-08-12T02:00:00.000Z' as Instant })
    const facts = { addressee: 'Ủy ban nhân dân phường Thử', placeAndDate: 'Thử, ngày 12 tháng 8 năm 2025', about: 'Hồ sơ 000.00.01.H99-250812-0001', confirmations: [{ questionId: 'affirmed', words: 'Đã xác nhận bằng VNeID mức 2\nlúc 09:00 12/08/2025' }] }
    const printed = JSON.stringify(layOutPrint(form, record, facts)).toLocaleUpperCase('vi')
    const names = Object.entries(answers).filter(([id]) => /(\.fullName|Name|\.name)$/.test(id) && !/^(otherParentName|head|witnesses)/.test(id))
    expect(names.filter(([, name]) => !printed.includes(name.toLocaleUpperCase('vi')))).toEqual([])
    const bytes = await printDefinition(form, record, facts)
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/MarkInfo')
    const folder = process.env['PRINTS_TO']
    if (folder !== undefined) (await import('node:fs')).writeFileSync(`${folder}/${form.ref}.pdf`, bytes)
  })
})

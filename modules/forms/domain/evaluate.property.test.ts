import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { compileForm, compiledOf } from './compile-form.ts'
import { evaluate, reevaluate, type Evaluation } from './evaluate.ts'
import type { ShownField } from './lay-out-page.ts'
import { answersFor, randomForm } from './random-form.cases.ts'
import { addRow, removeRow } from './rows.ts'

const context = { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử, Tỉnh Thử']]) }

const filled = randomForm.chain((form) => {
  const { answers, change } = answersFor(form)
  return fc.tuple(fc.constant(form), answers, fc.array(change, { maxLength: 8 }))
})

const shownIds = (fields: readonly ShownField[]): readonly string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'box') return shownIds(field.fields)
    return field.kind === 'rows' ? field.rows.flatMap(shownIds) : [field.id]
  })

const idsShown = ({ pages }: Evaluation): ReadonlySet<string> => new Set(pages.flatMap(({ fields }) => shownIds(fields)))

describe('any form, any answers', () => {
  it('compiles every form of the generator', () => {
    fc.assert(fc.property(randomForm, (form) => compileForm(form).ok), { numRuns: 300 })
  })

  it('gives the same evaluation step by step as all at once', () => {
    fc.assert(
      fc.property(filled, ([form, answers, changes]) => {
        const compiled = compiledOf(form)
        let step = evaluate(compiled, answers, context)
        for (const change of changes) {
          step = reevaluate(compiled, step, change)
          expect(step).toEqual(evaluate(compiled, step.notes.typed, context))
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('prunes once and for all: what it kept, judged again, is kept whole', () => {
    fc.assert(
      fc.property(filled, ([form, answers]) => {
        const compiled = compiledOf(form)
        const first = evaluate(compiled, answers, context)
        const second = evaluate(compiled, first.answers, context)
        expect(second.answers).toEqual(first.answers)
        // Once complete, it stays complete: no page that was right turns wrong when its own answers are read back.
        if (first.faults.length === 0) expect(second.faults).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps no answer of a question that is not shown, and tells no fault about one', () => {
    fc.assert(
      fc.property(filled, ([form, answers]) => {
        const evaluation = evaluate(compiledOf(form), answers, context)
        const shown = idsShown(evaluation)
        for (const id of Object.keys(evaluation.answers)) expect(shown).toContain(id)
        for (const { questionId } of evaluation.faults) expect(shown.has(questionId) || form.pages.some(({ fields }) => fields.some(({ id }) => id === questionId))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a row out and leaves the others as they were', () => {
    const withRows = filled.filter(([form]) => form.pages.some(({ fields }) => fields.some(({ kind }) => kind === 'rows')))
    fc.assert(
      fc.property(withRows, fc.nat(3), ([form, answers], row) => {
        const compiled = compiledOf(form)
        const rowsId = form.pages.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'rows')?.id ?? ''
        const typed = { ...answers, [rowsId]: '3' }
        const removed = removeRow(compiled, typed, { rowsId, row, open: 3 })
        const after: Readonly<Record<string, string>> = { ...typed, ...removed }
        for (const suffix of [`${rowsId}A`, `${rowsId}B`])
          for (let at = 0; at < 3; at += 1) {
            const from = row < 3 && at >= row ? at + 1 : at
            const expected = row < 3 && from > 2 ? '' : ((typed as Readonly<Record<string, string>>)[`${rowsId}.${from}.${suffix}`] ?? '')
            expect(after[`${rowsId}.${at}.${suffix}`] ?? '').toBe(expected)
          }
        expect(Number(addRow(compiled, rowsId, 1)[rowsId])).toBe(2)
      }),
      { numRuns: 300 },
    )
  })
})

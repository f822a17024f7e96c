import { describe, expect, it } from 'vitest'
import { compiledOf } from './compile-form.ts'
import type { Check, FormDefinition, FormField, FormRef, FormText } from './form-definition.ts'
import { inspectChoices } from './inspect-choices.ts'

const words = (text: string): FormText => ({ vi: text, en: text })
const text = (id: string, more: object = {}): FormField => ({ kind: 'text', id, label: words(id), ...more })
const PAPER: FormField = { kind: 'choice', id: 'paper', label: words('paper'), options: [{ value: 'card', label: words('card') }, { value: 'tax', label: words('tax') }] }
const STANDS: FormField = { kind: 'confirmation', id: 'stands', label: words('stands'), statement: words('stands'), by: 'signature' }
const ROWS: FormField = { kind: 'rows', id: 'r', look: 'table', label: words('r'), rowLabel: words('r'), fields: [{ ...PAPER, options: [{ value: 'old', label: words('old') }] }, text('c', { showIf: { answer: 'paper', is: 'old' } })] }
const formOf = (fields: readonly FormField[], checks: readonly Check[] = []): FormDefinition => ({ ref: 'thu-v2' as FormRef, title: words('Thử'), pages: [{ id: 'one', title: words('Một'), fields: [PAPER, STANDS, text('free'), ...fields] }], checks })
const check = (must: Check['must']): Check => ({ id: 'k', at: 'free', must, message: words('Sai.') })
const told = (form: FormDefinition): readonly string[] => inspectChoices(form, compiledOf(form).byKey).map(({ where, text: { en } }) => `${where} ${/“(.*?)”/.exec(en)?.[1] ?? ''}`)

// NĐ 45/2020 Điều 11.
describe('a condition on an option that does not exist', () => {
  it.each<[string, FormDefinition, readonly string[]]>([
    ['is', formOf([text('a', { showIf: { answer: 'paper', is: 'passport' } })]), ['a passport']],
    ['in', formOf([text('a', { showIf: { answer: 'paper', in: ['tax', 'passport', 'resident'] } })]), ['a passport', 'a resident']],
    ['has, deep inside', formOf([text('a', { requiredIf: { any: [{ not: { answer: 'paper', has: 'x' } }, { answered: 'free' }] } })]), ['a x']],
    ['of a confirmation', formOf([text('a', { showIf: { answer: 'stands', is: 'no' } })]), ['a no']],
    ['in a check', formOf([], [check({ answer: 'paper', is: 'none' })]), ['k none']],
    ['looking into rows', formOf([ROWS], [check({ someRow: 'r', where: { answer: 'paper', is: 'tax' } })]), ['k tax']],
    ['in what is worked out', formOf([{ kind: 'computed', id: 'out', label: words('out'), as: 'text', value: { if: { answer: 'paper', is: 'y' }, then: { value: 'X' } } }]), ['out y']],
    ['none: every option exists, in a row its own', formOf([ROWS, text('a', { showIf: { answer: 'paper', in: ['card', 'tax'] } })], [check({ someRow: 'r', where: { answer: 'paper', is: 'old' } })]), []],
    ['none: what people write themselves', formOf([text('a', { showIf: { answer: 'free', is: 'anything' } })]), []],
  ])('%s', (_title, form, expected) => {
    expect(told(form)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { compiledOf, compileForm } from './compile-form.ts'
import { evaluate } from './evaluate.ts'
import type { Check, FormAnswers, FormDefinition, FormField, FormRef, FormText } from './form-definition.ts'

const words = (text: string): FormText => ({ vi: text, en: text })
const text = (id: string, more: object = {}): FormField => ({ kind: 'text', id, label: words(id), ...more })
const formOf = (fields: readonly FormField[], checks: readonly Check[] = []): FormDefinition => ({ ref: 'thu-v1' as FormRef, title: words('Thử'), pages: [{ id: 'one', title: words('Một'), fields }], checks })

const faultsOf = (form: FormDefinition): readonly string[] => {
  const compiled = compileForm(form)
  return compiled.ok ? [] : compiled.refusal.faults.map((fault) => fault.text.vi)
}

const rows = (id: string, fields: readonly FormField[], more: object = {}): FormField => ({ kind: 'rows', id, look: 'table', label: words(id), rowLabel: words('Dòng'), fields, ...more })
const sumOf = (column: string): FormField => ({ kind: 'computed', id: 'total', label: words('total'), as: 'money', value: { sum: column } })

describe('publication refuses, in words', () => {
  it.each<[string, FormDefinition, RegExp]>([
    ['an unknown reference', formOf([text('a', { showIf: { answer: 'b', is: 'x' } })]), /a: nhắc tới “b”/],
    ['a ring of conditions', formOf([text('a', { showIf: { answered: 'b' } }), text('b', { showIf: { answered: 'a' } })]), /vòng quanh nhau \(.*a → b → a/],
    ['a value worked out from itself', formOf([{ kind: 'computed', id: 'a', label: words('a'), as: 'number', value: { add: [{ answer: 'a' }, { value: 1 }] } }]), /vòng quanh nhau/],
    ['a column used outside its rows', formOf([rows('r', [text('c')]), text('a', { showIf: { answered: 'c' } })]), /“c” nằm trong bảng/],
    ['a repeat in a repeat', formOf([rows('r', [rows('s', [text('c')])])]), /bảng nằm trong bảng/],
    ['one id twice', formOf([text('a'), text('a')]), /mã này đã dùng/],
    ['an id every object has', formOf([text('constructor')]), /tên dành riêng/],
    ['a choice of nothing', formOf([{ kind: 'choice', id: 'a', label: words('a'), options: [] }]), /ít nhất một mục/],
    ['too many rows', formOf([rows('r', [text('c')], { maxRows: 500 })]), /nhiều nhất 100/],
    ['a check told at no question', formOf([text('a')], [{ id: 'k', at: 'z', must: { answered: 'a' }, message: words('Sai.') }]), /nhắc tới “z”/],
    ['who signed in, inside a row', formOf([rows('r', [text('c', { source: { from: 'register', fact: 'fullName' } })])]), /người đăng nhập/],
    ['an answer of an earlier dossier, inside a row', formOf([rows('r', [text('c', { source: { from: 'earlier-dossier' } })])]), /c: trong bảng không đề nghị được câu trả lời của hồ sơ trước/],
  ])('%s', (_title, form, expected) => {
    expect(faultsOf(form).join('\n')).toMatch(expected)
  })
})

const context = { today: '2025-03-12' as PlainDate, areaNames: new Map<string, string>() }
const judge = (form: FormDefinition, answers: FormAnswers) => evaluate(compiledOf(form), answers, context)

describe('rows', () => {
  const form = formOf([
    rows('goods', [text('name', { required: true }), { kind: 'money', id: 'price', label: words('price') }, text('why', { showIf: { compare: [{ answer: 'price' }, '>', { value: 1000 }] }, required: true })], { minRows: 1, maxRows: 3 }),
    sumOf('goods.price'),
  ])

  it('are judged each by itself; conditions look at their own row', () => {
    const { answers, faults } = judge(form, { 'goods.0.name': 'Bàn', 'goods.0.price': '2.000', 'goods.1.name': 'Ghế', 'goods.1.price': '500', 'goods.1.why': 'không hỏi' })
    expect(faults.map(({ questionId }) => questionId)).toEqual(['goods.0.why'])
    expect(answers).toEqual({ 'goods.0.name': 'Bàn', 'goods.0.price': '2000', 'goods.1.name': 'Ghế', 'goods.1.price': '500', total: '2500' })
  })
  it('open and left empty are not judged; the least is', () => {
    expect(judge(form, { goods: '3', 'goods.0.name': 'Bàn' }).faults).toEqual([])
    expect(judge(form, {}).faults.map(({ questionId }) => questionId)).toEqual(['goods.0.name'])
  })
  it('beyond the most are told, not dropped silently', () => {
    expect(judge(form, { 'goods.0.name': 'A', 'goods.5.name': 'B' }).faults.map(({ questionId }) => questionId)).toContain('goods')
  })
})

describe('what is worked out', () => {
  const computed = (value: object, as = 'text'): FormDefinition => formOf([{ kind: 'date', id: 'born', label: words('b'), partial: true }, text('a'), { kind: 'computed', id: 'out', label: words('o'), as, value } as FormField])
  it.each<[object, FormAnswers, string | undefined]>([
    [{ ageAt: [{ answer: 'born' }, { today: true }] }, { born: '13/3/2007' }, '17'],
    [{ ageAt: [{ answer: 'born' }, { today: true }] }, { born: '12/3/2007' }, '18'],
    [{ ageAt: [{ answer: 'born' }, { today: true }] }, {}, undefined],
    [{ daysBetween: [{ answer: 'born' }, { today: true }] }, { born: '1/3/2025' }, '11'],
    [{ monthsBetween: [{ value: '2025-01-31' }, { value: '2025-02-28' }] }, {}, '1'],
    [{ concat: [{ answer: 'a' }, { shown: 'born' }], separator: ', ' }, { a: 'Thử', born: '5/2001' }, 'Thử, 05/2001'],
    [{ divide: [{ value: 1 }, { value: 0 }] }, {}, undefined],
    [{ if: { answered: 'a' }, then: { value: 'có' }, else: { value: 'không' } }, {}, 'không'],
    [{ round: { divide: [{ value: 10 }, { value: 3 }] }, decimals: 2 }, {}, '3.33'],
  ])('%j of %j is %s', (value, answers, expected) => {
    expect(judge(computed(value), answers).answers['out']).toBe(expected)
  })
})

describe('checks between answers', () => {
  const form = formOf(
    [{ kind: 'date', id: 'born', label: words('b'), partial: true }, { kind: 'date', id: 'died', label: words('d'), partial: true }],
    [{ id: 'order', at: 'died', must: { compare: [{ answer: 'died' }, '>=', { answer: 'born' }] }, message: words('Ngày mất không thể trước ngày sinh. Hãy xem lại.') }],
  )
  it.each<[FormAnswers, number]>([
    [{ born: '3/5/2001', died: '2/5/2001' }, 1],
    [{ born: '3/5/2001', died: '3/5/2001' }, 0],
    // The year alone may still lie after the day of birth.
    [{ born: '3/5/2001', died: '2001' }, 0],
    [{ born: '3/5/2001', died: '2000' }, 1],
    [{ born: '3/5/2001' }, 0],
  ])('%j: %i', (answers, count) => {
    expect(judge(form, answers).faults.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'check'))
  })
})

import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { compiledOf, evaluate, readFormFiles, type FormDefinition } from '../../../../modules/forms/index.ts'
import { newChance } from '../../../../simulators/lgsp/invent.ts'
import { fillForm } from './fill-form.ts'

const today = '2026-12-01' as PlainDate
const areaNames = new Map([['99001', 'Phường Thử, Tỉnh Mẫu'], ['99002', 'Xã Nghiệm, Tỉnh Mẫu'], ['old:98001', 'Xã Cũ, Huyện Thử, Tỉnh Mẫu']])
const CONTEXT = { today, areaNames }
const fill = (definition: FormDefinition, seed: number, known: { readonly answers?: Record<string, string>; readonly proven?: readonly string[] } = {}) =>
  fillForm(definition, { ...CONTEXT, chance: newChance(seed), areas: ['99001', '99002'], oldAreas: ['old:98001'], file: '01900000-0000-7000-8000-000000000001 giay.pdf', answers: {}, proven: [], ...known })

const words = (text: string) => ({ vi: text, en: text })
/** Of no procedure: its rules cannot have been thought of when the answers were. */
const STRANGE = {
  ref: 'strange-v1',
  title: words('Lạ'),
  pages: [{
    id: 'one',
    title: words('Trang'),
    fields: [
      { kind: 'choice', id: 'kind', label: words('Loại'), required: true, options: ['a', 'b', 'c'].map((value) => ({ value, label: words(value) })) },
      { kind: 'number', id: 'total', label: words('Tổng'), required: true, whole: true, min: 1 },
      { kind: 'rows', id: 'parts', look: 'table', label: words('Phần'), rowLabel: words('Dòng'), minRows: 2, fields: [{ kind: 'number', id: 'part', label: words('Phần'), required: true, whole: true }] },
      { kind: 'date', id: 'from', label: words('Từ'), required: true, past: true },
      { kind: 'date', id: 'until', label: words('Đến'), required: true },
      { kind: 'file', id: 'proof', label: words('Giấy'), required: true, showIf: { answer: 'kind', is: 'b' } },
    ],
  }],
  checks: [
    { id: 'kind', at: 'kind', must: { answer: 'kind', is: 'b' }, message: words('Hãy chọn b.') },
    { id: 'sum', at: 'total', must: { compare: [{ answer: 'total' }, '=', { sum: 'parts.part' }] }, message: words('Hãy cộng lại.') },
    { id: 'large', at: 'total', must: { compare: [{ answer: 'total' }, '>=', { value: 40 }] }, message: words('Hãy tăng.') },
    { id: 'order', at: 'until', must: { compare: [{ daysBetween: [{ answer: 'from' }, { answer: 'until' }] }, '>', { value: 900 }] }, message: words('Hãy xem ngày.') },
  ],
} as unknown as FormDefinition

const published = readFormFiles().map(({ definition }) => ({ ref: definition.ref, definition }))
const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1)

describe('a form answered by its definition alone', () => {
  it.each(published)('$ref is answered whole and right, whatever is chosen on the way', ({ definition }) => {
    for (const seed of SEEDS) {
      const { notes: { typed }, faults } = fill(definition, seed)
      expect(faults, `seed ${seed}`).toEqual([])
      expect(evaluate(compiledOf(definition), typed, CONTEXT).faults).toEqual([])
    }
  })

  it('is answered although nobody thought of its rules before', () => {
    for (const seed of SEEDS) expect(fill(STRANGE, seed).faults, `seed ${seed}`).toEqual([])
  })

  it('leaves what was proved at sign-in as it is', () => {
    const { definition } = published.find(({ ref }) => ref.startsWith('birth-registration')) ?? {}
    const proven = { 'requester.fullName': 'Trần Thị Mẫu', 'requester.personalIdNumber': '044190000001', 'requester.bornOn': '1990-05-01' }
    for (const seed of SEEDS) {
      const { answers, faults } = fill(definition as FormDefinition, seed, { answers: proven, proven: Object.keys(proven) })
      expect(faults).toEqual([])
      expect(answers).toMatchObject(proven)
    }
  })

  it('answers the same for the same chance, otherwise for another', () => {
    const { definition } = published[0] as { definition: FormDefinition }
    expect(fill(definition, 3).answers).toEqual(fill(definition, 3).answers)
    expect(fill(definition, 3).answers).not.toEqual(fill(definition, 4).answers)
  })

  it('tells what nobody could answer instead of going on for ever', () => {
    const never = { ...STRANGE, ref: 'never-v1', checks: [{ id: 'never', at: 'total', must: { compare: [{ answer: 'total' }, '<', { value: 0 }] }, message: words('Không thể.') }] } as unknown as FormDefinition
    expect(fill(never, 1).faults.map(({ questionId }) => questionId)).toEqual(['total'])
  })
})

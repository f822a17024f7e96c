import { describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../kernel/instant.ts'
import { belongsTo, givenByDraft, mergeFields, versionOf, type KeptField } from './supplement-draft.ts'

const ITEMS = [
  { serial: 1, kind: 'component' },
  { serial: 2, kind: 'answer', formRef: 'birth-v1', questionId: 'mother.fullName' },
  { serial: 3, kind: 'other' },
] as const

describe('a supplement as drafted (NĐ 61/2018 art. 15.3)', () => {
  it.each([
    ['nothing yet', {}, { answers: [], further: [], unable: [] }],
    ['an answer', { 'answer.birth-v1.mother.fullName': 'Lê Thị Mẫu' }, { answers: [{ item: 2, answer: 'Lê Thị Mẫu' }], further: [], unable: [] }],
    ['what the answer brought about', { 'answer.birth-v1.father': 'x' }, { answers: [], further: [{ formRef: 'birth-v1', questionId: 'father', answer: 'x' }], unable: [] }],
    ['a question emptied again', { 'answer.birth-v1.father': ' ' }, { answers: [], further: [], unable: [] }],
    ['a reason in place of the answer', { 'answer.birth-v1.mother.fullName': 'x', 'unable.2': 'Không rõ' }, { answers: [], further: [], unable: [{ item: 2, words: 'Không rõ' }] }],
    ['words to the third item, and a note', { 'other.3': 'Đã sửa', note: 'Xin cảm ơn' }, { answers: [{ item: 3, answer: 'Đã sửa' }], further: [], unable: [], note: 'Xin cảm ơn' }],
  ])('%s', (...[, draft, given]) => {
    expect(givenByDraft(ITEMS, draft)).toEqual(given)
  })

  it.each([['note', true], ['unable.1', true], ['unable.9', false], ['other.3', true], ['answer.birth-v1.anything', true], ['answer.other-v1.x', false], ['answer.birth-v10.x', false], ['x', false]])('keeps %s: %s', (field, kept) => {
    expect(belongsTo(ITEMS, field)).toBe(kept)
  })
})

// NĐ 45/2020 Điều 11.
describe('two devices on one supplement', () => {
  const PHONE = 'answer.applicant-v1.phone'
  const at = instantFromMs(Date.parse('2025-03-12T03:00:00Z'))
  const shownAtFirst = { [PHONE]: '0900000001' }
  const keep = (before: readonly KeptField[], change: Omit<Parameters<typeof mergeFields>[1], 'shownAtFirst' | 'at'>) => {
    const { fields, conflicts } = mergeFields(before, { ...change, shownAtFirst, at })
    const after = [...before.filter(({ field }) => !fields.some((each) => each.field === field)), ...fields]
    return { after, conflicts, words: Object.fromEntries(after.map(({ field, words }) => [field, words])) }
  }
  const first = keep([], { changes: { [PHONE]: '0911' }, basedOn: 1, by: 'telephone' })

  it('keeps what each wrote in a field of its own', () => {
    const second = keep(first.after, { changes: { note: 'Tôi gửi lại' }, basedOn: 1, by: 'desk' })
    expect(second).toMatchObject({ conflicts: [], words: { [PHONE]: '0911', note: 'Tôi gửi lại' } })
  })

  it('tells the later one what stands, and keeps the earlier until one is chosen', () => {
    const second = keep(first.after, { changes: { [PHONE]: '0922', note: 'Tôi gửi lại' }, basedOn: 1, by: 'desk' })
    expect(second.words).toEqual({ [PHONE]: '0911', note: 'Tôi gửi lại' })
    expect(second.conflicts).toMatchObject([{ field: PHONE, mine: '0922', theirs: '0911', changedAt: at, otherDevice: true }])
    expect(keep(second.after, { changes: { [PHONE]: '0922' }, basedOn: 1, insist: [PHONE], by: 'desk' })).toMatchObject({ conflicts: [], words: { [PHONE]: '0922' } })
  })

  it('does not take a page that still shows the first answer for a change', () => {
    expect(keep(first.after, { changes: { [PHONE]: '0900000001' }, basedOn: 1, by: 'desk' })).toMatchObject({ conflicts: [], words: { [PHONE]: '0911' } })
  })

  it('keeps the first answer said once more: it is given, and collides with nothing', () => {
    const same = keep([], { changes: { [PHONE]: '0900000001' }, basedOn: 1, by: 'desk' })
    expect(same).toMatchObject({ conflicts: [], words: { [PHONE]: '0900000001' } })
    expect(keep(same.after, { changes: { [PHONE]: '0911' }, basedOn: 1, by: 'telephone' })).toMatchObject({ conflicts: [], words: { [PHONE]: '0911' } })
  })

  it('counts on with every change', () => {
    expect([[], first.after, keep(first.after, { changes: { note: 'x' }, by: 'desk' }).after].map(versionOf)).toEqual([1, 2, 3])
  })
})

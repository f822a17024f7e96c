import { describe, expect, it } from 'vitest'
import { belongsTo, givenByDraft } from './supplement-draft.ts'

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

import { describe, expect, it } from 'vitest'
import { readItemsAsked, readPapersTaken } from './read-items.ts'

describe('items of a supplement, read from a form', () => {
  it('asks for papers, answers and anything in words', () => {
    const values = { 'item-0-ref': ['component|1.2'], 'item-0-wrong': ['mờ'], 'item-2-ref': ['answer|applicant-v1|phone'], 'item-2-wrong': ['sai số'], 'item-3-ref': ['other|'], 'item-3-wrong': ['thiếu ảnh'], add: ['x'] }
    expect(readItemsAsked(values)).toEqual([
      { kind: 'component', key: '1.2', wrong: 'mờ' },
      { kind: 'answer', formRef: 'applicant-v1', questionId: 'phone', wrong: 'sai số' },
      { kind: 'other', wrong: 'thiếu ảnh' },
    ])
  })

  it('takes papers as they were counted', () => {
    const values = { 'originals-1': ['1'], 'copies-1': [''], 'originals-2': ['abc'], 'copies-2': [''], 'originals-4': [''], 'copies-4': ['2'] }
    expect(readPapersTaken(values)).toEqual([{ item: 1, originals: 1, copies: 0 }, { item: 4, originals: 0, copies: 2 }])
  })
})

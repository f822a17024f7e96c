import { describe, expect, it } from 'vitest'
import { readFormData } from '../../../../../platform/web/form.ts'
import type { Problem } from '../../../../../platform/web/problem.ts'
import { atField } from './at-field.ts'

const sentOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return readFormData(form)
}
const refused = (kind: string, errors?: Problem['errors']): Problem => ({ type: '/problems/x', title: 'x', status: 422, kind, detail: 'Chưa đủ', ...(errors ? { errors } : {}) })
const fieldsOf = (problem: Problem): readonly string[] => (problem.errors ?? []).map(({ field }) => field)

describe('a refused act is told at the field to mend', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['reason-missing', { reasonCode: 'dispute', words: 'ngắn' }, ['words']],
    ['reason-missing', { reason: '' }, ['reason']],
    ['opinion-unclear', { content: '', dueOn: '2025-03-12' }, ['content']],
    ['opinion-unclear', { content: 'Hỏi', dueOn: '2025-03-12' }, ['dueOn']],
    ['verification-incomplete', { tookPlaceOn: '2025-03-12', tookPlaceTime: '08:00', place: '', participants: '', content: '' }, ['place']],
    ['supplement-unclear', { add: '' }, ['add']],
    ['supplement-unclear', { 'item-0-wrong': 'Thiếu chữ ký', 'item-1-wrong': '.', add: '' }, ['item-1-wrong']],
    ['components-missing', { 'waive-1.1': '', 'waive-1.2': 'Đã có trong kho' }, ['waive-1.1']],
    // A choice nobody made sends nothing.
    ['levy-claim-open', {}, ['levyClaim']],
    ['changed-meanwhile', { words: '' }, []],
  ])('%s of %o: %j', (kind, fields, expected) => expect(fieldsOf(atField(refused(kind), sentOf(fields)))).toEqual(expected))

  it('what the server calls otherwise is told by the name the form has', () => {
    const errors = ['body.answerBy', 'body.items.2.wrong', 'body.refusal.words', 'body.receipt.takerIdNumber', 'query.validUntil', 'file'].map((field) => ({ field, reason: 'sai định dạng' }))
    expect(fieldsOf(atField(refused('request-invalid', errors), sentOf({})))).toEqual(['answerOn', 'item-2-wrong', 'words', 'takerIdNumber', 'validUntil', 'file'])
  })
})

import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Question } from './form-definition.ts'
import { judgeAnswer } from './judge-answer.ts'

const context = { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử, Thành phố Mẫu']]) }
const label = { vi: 'Câu hỏi', en: 'Question' }
const text = (changes: object = {}): Question => ({ kind: 'text', id: 'q', label, ...changes })

const judge = (question: Question, given: string) => {
  const judged = judgeAnswer(question, given, context)
  return 'fault' in judged ? 'fault' : judged.kept
}

describe('judgeAnswer', () => {
  it.each<[Question, string, string]>([
    // NĐ 137/2015 Điều 13: twelve digits.
    [text({ format: 'personal-id-number' }), '044190000001', '044190000001'],
    [text({ format: 'personal-id-number' }), '044 190 000 001', '044190000001'],
    [text({ format: 'personal-id-number' }), '190000001', 'fault'],
    [text({ format: 'personal-id-number' }), '04419000000l', 'fault'],
    // NĐ 01/2021 Điều 8: ten digits, thirteen for a dependent unit.
    [text({ format: 'enterprise-code' }), '3100000001', '3100000001'],
    [text({ format: 'enterprise-code' }), '3100000001001', '3100000001-001'],
    [text({ format: 'enterprise-code' }), '31000', 'fault'],
    [text({ format: 'phone' }), '0900 000 001', '0900000001'],
    [text({ format: 'phone' }), '+84 90.000.0001', '0900000001'],
    [text({ format: 'phone' }), '12345', 'fault'],
    [text({ format: 'email' }), 'thu@example.vn', 'thu@example.vn'],
    [text({ format: 'email' }), 'thu@example', 'fault'],
    [text({ format: 'email' }), 'thu.example.vn', 'fault'],
    [text({ format: 'person-name' }), 'Nguyễn Thị Thử', 'Nguyễn Thị Thử'],
    [text({ format: 'person-name' }), "H'Hen Niê", "H'Hen Niê"],
    [text({ format: 'person-name' }), 'Nguyễn 2', 'fault'],
    [text({ maxLength: 3 }), 'bốn ', 'fault'],
    [{ kind: 'number', id: 'q', label }, '12,5', '12.5'],
    [{ kind: 'number', id: 'q', label }, '1.250.000', '1250000'],
    [{ kind: 'number', id: 'q', label, whole: true }, '12,5', 'fault'],
    [{ kind: 'number', id: 'q', label, min: 1, max: 9 }, '10', 'fault'],
    [{ kind: 'number', id: 'q', label }, '1e3', 'fault'],
    [{ kind: 'date', id: 'q', label }, '1990-02-03', '1990-02-03'],
    [{ kind: 'date', id: 'q', label }, '3/2/1990', '1990-02-03'],
    [{ kind: 'date', id: 'q', label }, '30/2/1990', 'fault'],
    [{ kind: 'date', id: 'q', label, past: true }, '2025-03-12', '2025-03-12'],
    [{ kind: 'date', id: 'q', label, past: true }, '2025-03-13', 'fault'],
    [{ kind: 'date', id: 'q', label, past: true }, '1790-01-01', 'fault'],
    [{ kind: 'choice', id: 'q', label, options: [{ value: 'a', label }] }, 'a', 'a'],
    [{ kind: 'choice', id: 'q', label, options: [{ value: 'a', label }] }, 'b', 'fault'],
    [{ kind: 'area', id: 'q', label }, '18859', '18859'],
    [{ kind: 'area', id: 'q', label }, 'outside', 'outside'],
    [{ kind: 'area', id: 'q', label }, '99999', 'fault'],
  ])('%# %o ← %s is %s', (question, given, expected) => expect(judge(question, given)).toBe(expected))

  it('shows a date and a number as Vietnamese write them', () => {
    expect(judgeAnswer({ kind: 'date', id: 'q', label }, '1990-02-03', context)).toMatchObject({ shown: { vi: '03/02/1990' } })
    expect(judgeAnswer({ kind: 'number', id: 'q', label }, '12.5', context)).toMatchObject({ shown: { vi: '12,5' } })
  })
})

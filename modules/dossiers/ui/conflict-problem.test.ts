// NĐ 45/2020 Điều 11: whoever has to choose between two answers reads them as they were asked, not as they are kept.
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import type { FormToFill } from '../../forms/contract.ts'
import { sayAnswer } from '../../forms/widgets.tsx'
import { conflictProblem } from './conflict-problem.ts'

const text = (vi: string) => ({ vi, en: `${vi} (en)` })
const form = {
  definition: {
    ref: 'mau-v1',
    title: text('Mẫu'),
    pages: [
      {
        id: 'one',
        title: text('Trang'),
        fields: [
          { kind: 'choice', id: 'whom', label: text('Cho ai'), options: [{ value: 'self', label: text('Cho chính mình') }, { value: 'on-behalf', label: text('Thay cho người khác') }] },
          { kind: 'area', id: 'home', label: text('Nơi ở') },
          { kind: 'file', id: 'scan', label: text('Bản quét') },
          { kind: 'rows', id: 'children', look: 'blocks', label: text('Các con'), rowLabel: text('Con'), fields: [{ kind: 'date', id: 'bornOn', label: text('Ngày sinh') }] },
        ],
      },
    ],
  },
  today: '2025-03-12' as PlainDate,
  areas: [{ code: '99001', name: 'Xã Thử' }, { code: '99002', name: 'Xã Nghiệm' }],
  oldAreas: [],
} as unknown as FormToFill
const SHA = 'a'.repeat(64)

const told = (field: string, theirs: string, mine: string): string => {
  const conflicts = [{ field, theirs, mine, changedAt: instantFromMs(0), otherDevice: true }]
  return conflictProblem({ conflicts, language: 'vi', say: (id, answer) => sayAnswer(form, id, answer).vi }).errors?.[0]?.reason ?? ''
}

describe('two answers to one question', () => {
  it.each([
    ['whom', 'self', 'on-behalf', 'được nhập “Cho chính mình”; ở đây bạn nhập “Thay cho người khác”'],
    ['home', '99001', 'outside', 'được nhập “Xã Thử”; ở đây bạn nhập “Ngoài tỉnh”'],
    ['children.1.bornOn', '2001-05-03', '31/2/2001', 'được nhập “03/05/2001”; ở đây bạn nhập “31/2/2001”'],
    ['scan', '', `00000000-0000-7000-8000-000000000001 ${SHA} so-ho-khau.pdf`, 'được để trống; ở đây bạn nhập “so-ho-khau.pdf (SHA-256 aaaaaaaaaaaaaaaa…)”'],
    ['note', 'một', 'hai', 'được nhập “một”; ở đây bạn nhập “hai”'],
  ])('are told in words at %s', (field, theirs, mine, words) => expect(told(field, theirs, mine)).toContain(words))
})

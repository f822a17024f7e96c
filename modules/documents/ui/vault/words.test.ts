// NĐ 13/2023/NĐ-CP Điều 9: people are told who read their papers and why, in words.
import { describe, expect, it } from 'vitest'
import { vaultEn } from './messages.en.ts'
import { vaultVi } from './messages.vi.ts'
import { sayPurpose } from './words.ts'

describe('why a paper was read', () => {
  it.each([
    ['issued-result', 'đọc kết quả đã cấp'],
    ['digitise-old-result', 'số hóa kết quả cũ'],
    ['copy-certification', 'chứng thực bản sao'],
    ['national-portal', 'đồng bộ hồ sơ'],
    ['a-purpose-of-tomorrow', 'công việc của cơ quan'],
    ['', 'công việc của cơ quan'],
    ['Đối chiếu ngày sinh', 'Đối chiếu ngày sinh'],
    ['doi', 'doi'],
  ])('%s', (purpose, said) => expect(sayPurpose(purpose, vaultVi)).toBe(said))

  it('is told in both languages alike', () => expect(Object.keys(vaultEn.purposes)).toEqual(Object.keys(vaultVi.purposes)))
})

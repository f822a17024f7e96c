// NĐ 61/2018 Đ4: whoever asks for a supplement is told what need not be asked for, and what to do instead.
import { describe, expect, it } from 'vitest'
import { reuseEn } from '../../reuse-messages.en.ts'
import { reuseVi } from '../../reuse-messages.vi.ts'
import { actsEn } from './messages.en.ts'
import { actsVi } from './messages.vi.ts'
import { sayHeld } from './say-held.ts'

describe('what is held already', () => {
  it.each([
    ['vi', actsVi, reuseVi, 'tra Cơ sở dữ liệu đăng ký doanh nghiệp', 'một lần bấm'],
    ['en', actsEn, reuseEn, 'look it up in the business register', 'one press'],
  ] as const)('of a register is looked up by whoever asks, of papers taken by the applicant: %s', (_, m, reuse, lookUp, oneTap) => {
    const register = sayHeld({ from: 'state', register: 'business' }, m, reuse)
    expect(register).toContain(lookUp)
    expect(register).not.toContain(oneTap)
    expect(sayHeld({ from: 'upload', sourceLabel: 'H46-1' }, m, reuse)).toContain(oneTap)
  })
})

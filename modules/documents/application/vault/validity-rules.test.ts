import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { VALIDITY_RULES } from './validity-rules.ts'
import { withLegalValidity } from '../../domain/vault/paper-validity.ts'

const day = (text: string): PlainDate => text as PlainDate
const NAME = 'Giấy xác nhận tình trạng hôn nhân'

describe('how long a paper holds', () => {
  it.each([
    ['six months from its day (NĐ 123/2015 art. 23)', { name: NAME, issuedOn: day('2025-01-15') }, '2025-07-15'],
    ['by its code, whatever its name', { name: 'Xác nhận', typeCode: 'KQ.G15.000038', issuedOn: day('2025-01-15') }, '2025-07-15'],
    ['to the end of a shorter month', { name: NAME, issuedOn: day('2025-08-31') }, '2026-02-28'],
    ['as the paper itself says', { name: NAME, issuedOn: day('2025-01-15'), validUntil: day('2025-03-01') }, '2025-03-01'],
    ['unsaid where its day is not known', { name: NAME }, undefined],
    ['for good where no text limits its kind', { name: 'Trích lục kết hôn', issuedOn: day('2025-01-15') }, undefined],
    ['three years of food safety (Luật 55/2010 art. 37.1)', { name: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm', issuedOn: day('2024-05-20') }, '2027-05-20'],
    ['a year of a health check (TT 14/2013/TT-BYT art. 8.3)', { name: 'Giấy khám sức khỏe dùng cho người từ đủ 18 tuổi', issuedOn: day('2024-05-20') }, '2025-05-20'],
    ['for good where it was issued before the text', { name: NAME, issuedOn: day('2015-12-31') }, undefined],
  ])('%s', (_, paper, expected) => {
    const { validUntil } = withLegalValidity<typeof paper & { readonly validUntil?: PlainDate; readonly sources: object }>({ ...paper, sources: {} }, VALIDITY_RULES)
    expect(validUntil).toBe(expected)
  })

  it('a later text about the same kind counts for what is issued since', () => {
    const [first] = VALIDITY_RULES
    if (!first) throw new Error('no rule')
    const rules = [first, { ...first, code: 'later', months: 12, validFrom: day('2025-02-01') }]
    const until = (issuedOn: string) => withLegalValidity<{ readonly name: string; readonly issuedOn: PlainDate; readonly validUntil?: PlainDate; readonly sources: object }>({ name: NAME, issuedOn: day(issuedOn), sources: {} }, rules).validUntil
    expect([until('2025-01-31'), until('2025-02-01')]).toEqual(['2025-07-31', '2026-02-01'])
  })
})

import { describe, expect, it } from 'vitest'
import { crc16, referenceIn, vietQr } from './viet-qr.ts'

describe('EMVCo MPM 1.1, NAPAS VietQR', () => {
  it('reckons the checksum of the published example', () => {
    expect(crc16('123456789')).toBe('29B1')
    const published = '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E'
    expect(crc16(published.slice(0, -4))).toBe(published.slice(-4))
  })

  it('writes account, amount and words where every bank reads them', () => {
    const code = vietQr({ bankBin: '970403', number: '0011012345678' }, { amount: 180_000, words: 'MC0123456789ABCD' })
    expect(code).toMatch(/^00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62200816MC0123456789ABCD6304[0-9A-F]{4}$/)
    expect(crc16(code.slice(0, -4))).toBe(code.slice(-4))
  })

  it.each([
    ['no whole amount', { bankBin: '970403', number: '001' }, { amount: 1.5, words: 'MC' }],
    ['words with a mark', { bankBin: '970403', number: '001' }, { amount: 1, words: 'Phí' }],
    ['words too long', { bankBin: '970403', number: '001' }, { amount: 1, words: 'A'.repeat(26) }],
    ['a bank that is none', { bankBin: '97040', number: '001' }, { amount: 1, words: 'MC' }],
  ])('refuses %s', (_, account, order) => {
    expect(() => vietQr(account, order)).toThrow()
  })

  it.each([
    ['MC0123456789ABCD', 'MC0123456789ABCD'],
    ['MBVCB.123. mc 0123456789abcd chuyen tien', 'MC0123456789ABCD'],
    ['chuyen tien ho so', undefined],
  ])('finds our reference in the words of a bank: %s', (words, reference) => {
    expect(referenceIn(words)).toBe(reference)
  })
})

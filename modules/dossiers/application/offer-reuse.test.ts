import { describe, expect, it } from 'vitest'
import { optionKeyOf } from './offer-reuse.ts'

const PAPER = { code: 'KQ.G15.000031', name: 'Giấy khai sinh', issuer: 'UBND xã Thử', files: [{ name: 'a.pdf', path: '/kho/a' }] }
const keyOf = (rest: Partial<typeof PAPER> & { readonly number?: string } = {}): string => optionKeyOf({ from: 'national', paper: { ...PAPER, ...rest } })

describe('what a tap on a result of the national store names', () => {
  it.each([
    ['of another issuer', { issuer: 'UBND xã Mẫu' }],
    ['with another file', { files: [{ name: 'a.pdf', path: '/kho/b' }] }],
    ['with a number', { number: '1/KS' }],
  ])('is not the one %s', (_, rest) => {
    expect(keyOf(rest)).not.toBe(keyOf())
    expect(keyOf()).toBe(keyOf())
  })

  it('is not one of the same number and another issuer', () => expect(keyOf({ number: '1/KS' })).not.toBe(keyOf({ number: '1/KS', issuer: 'UBND xã Mẫu' })))

  it('is short enough to be sent back, however long the name', () => expect(keyOf({ name: 'Quyết định '.repeat(60) }).length).toBeLessThan(100))
})

import { describe, expect, it } from 'vitest'
import { hashOfPage, pageOfHash } from './page-hash.ts'

describe('pageOfHash', () => {
  it.each([['', 1], ['#page=3', 3], ['#a=1&page=12', 12], ['#page=0', 1], ['#page=x', 1], ['#mypage=4', 1]])('%s is page %i', (hash, page) => expect(pageOfHash(hash)).toBe(page))
  it('reads back what it writes', () => expect(pageOfHash(hashOfPage(7))).toBe(7))
})

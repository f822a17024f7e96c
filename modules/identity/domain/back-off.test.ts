import { describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../kernel/instant.ts'
import { addressKey, failedAgain, secondsToWait, type Tries } from './back-off.ts'

describe('addressKey', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})

describe('secondsToWait', () => {
  const at = (seconds: number) => instantFromMs(Date.UTC(2025, 2, 12) + seconds * 1000)
  const tries = (failures: number): Tries => ({ failures, lastFailureAt: at(0) })
  it.each([
    ['account-at-address', 4, 0, 0],
    ['account-at-address', 5, 0, 5],
    ['account-at-address', 5, 5, 0],
    ['account-at-address', 6, 1, 9],
    ['account-at-address', 50, 0, 900],
    ['account-at-address', 5_000, 0, 900],
    ['account-at-address', 50, 86_400, 0],
    ['address', 49, 0, 0],
    ['address', 50, 0, 2],
    ['address', 60, 0, 60],
    ['address', 60, 60, 0],
  ] as const)('%s, %i failures, %i s later: %i', (...[counted, failures, later, seconds]) => {
    expect(secondsToWait(counted, tries(failures), at(later))).toBe(seconds)
  })
  it('starts anew after a day', () => {
    expect(failedAgain('account-at-address', tries(40), at(86_400)).failures).toBe(1)
    expect(failedAgain('account-at-address', tries(40), at(86_399)).failures).toBe(41)
  })
})

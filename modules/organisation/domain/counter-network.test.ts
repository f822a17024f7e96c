import { expect, it } from 'vitest'
import { readAddress, readNetwork } from './counter-network.ts'

it.each([
  ['203.0.113.8/29', '203.0.113.8/29'],
  [' 203.0.113.8 ', '203.0.113.8/32'],
  ['2001:db8::/48', '2001:db8::/48'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1/128'],
  ['203.0.0.0/15', undefined],
  ['0.0.0.0/0', undefined],
  ['2001::/16', undefined],
  ['203.0.113.256', undefined],
  ['203.0.113.8/33', undefined],
  ['203.0.113.8/', undefined],
  ['203.0.113.8/24/24', undefined],
  ['2001:db8::1::2', undefined],
  ['mạng của quầy', undefined],
  ['', undefined],
])('the network %s is %s', (typed, network) => {
  expect(readNetwork(typed)).toBe(network)
})

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8::9', '2001:db8::9'],
  ['unknown', undefined],
])('the address %s is %s', (seen, address) => {
  expect(readAddress(seen)).toBe(address)
})
